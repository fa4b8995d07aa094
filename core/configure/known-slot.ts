import type { ComponentNode, GroupNode, ItemNode, Program, RoleNode } from '../compile/index.ts';

const instance = /^[1-9]\d{0,8}$/;
const member = /^[a-z0-9]{1,32}$/;

type Parts = { readonly components: readonly ComponentNode[]; readonly groups: readonly GroupNode[]; readonly roles?: readonly RoleNode[] };

/** A quantity, or something of one of its instances. */
function isOfItem(item: ItemNode, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  return key === undefined || (instance.test(key) && rest.length > 0 && isOfNode(item, rest));
}

function isOfRole(role: RoleNode, path: readonly string[]): boolean {
  const [key, inside, ...rest] = path;
  if (key === undefined) return true;
  if (!member.test(key) || inside === undefined) return false;
  if (inside === 'offering' || inside === 'product' || inside === 'holder') return rest.length === 0;
  if (inside === 'documents') return rest.length === 1;
  if (inside === 'item') return rest.length > 0 && role.accepts.some((node) => isOfNode(node, rest));
  return isOfParts(role, [inside, ...rest]);
}

function isOfParts({ components, groups, roles = [] }: Parts, [list, id, ...rest]: readonly string[]): boolean {
  if (list === 'components') {
    const component = components.find((node) => node.id === id);
    return component !== undefined && isOfItem(component.item, rest);
  }
  if (list === 'groups') {
    const group = groups.find((node) => node.id === id);
    const [option, ...inside] = rest;
    if (!group || option === undefined) return group !== undefined;
    return group.options.some((node) => node.id === option && isOfItem(node.item, inside));
  }
  const role = list === 'roles' ? roles.find((node) => node.id === id) : undefined;
  return role !== undefined && isOfRole(role, rest);
}

function isOfNode(node: ItemNode, path: readonly string[]): boolean {
  const [name] = path;
  return path.length === 1 ? node.fields.some((field) => field.name === name) : isOfParts(node, path);
}

/**
 * Whether some form of a program could have a slot, whatever is chosen in it now: answers to what is not chosen any more
 * stay, and one that no form ever asks is a mistake of whoever sent it.
 */
export function isKnownSlot({ root }: Pick<Program, 'root'>, slot: string): boolean {
  const [before, ...path] = slot.split('/');
  if (before !== '' || path.length === 0) return false;
  if (path[0] === 'documents') return path.length === 2 && path[1] !== '';
  return slot === '/appointment/visit' || isOfNode(root, path);
}
