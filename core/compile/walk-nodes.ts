import type { ItemNode, RoleNode } from './program.ts';

/** Visits every item node and role node of a structure, parents first. */
export function walkNodes(
  root: ItemNode,
  visit: { readonly item?: (node: ItemNode) => void; readonly role?: (node: RoleNode) => void },
): void {
  const walkItem = (node: ItemNode): void => {
    visit.item?.(node);
    for (const component of node.components) walkItem(component.item);
    for (const group of node.groups) for (const option of group.options) walkItem(option.item);
    for (const role of node.roles) {
      visit.role?.(role);
      for (const filler of role.accepts) walkItem(filler);
      if (role.existing) walkItem(role.existing.item);
      for (const component of role.components) walkItem(component.item);
      for (const group of role.groups) for (const option of group.options) walkItem(option.item);
    }
  };
  walkItem(root);
}

/** The same structure with each item and role node replaced, children first. */
export function mapNodes(
  node: ItemNode,
  map: { readonly item: (node: ItemNode) => ItemNode; readonly role: (node: RoleNode) => RoleNode },
): ItemNode {
  const mapParts = <Level extends Pick<ItemNode, 'components' | 'groups'>>(level: Level): Level => ({
    ...level,
    components: level.components.map((component) => ({ ...component, item: mapNodes(component.item, map) })),
    groups: level.groups.map((group) => ({
      ...group,
      options: group.options.map((option) => ({ ...option, item: mapNodes(option.item, map) })),
    })),
  });
  const roles = node.roles.map((role) =>
    map.role({
      ...mapParts(role),
      accepts: role.accepts.map((filler) => mapNodes(filler, map)),
      existing: role.existing && { ...role.existing, item: mapNodes(role.existing.item, map) },
    }),
  );
  return map.item({ ...mapParts(node), roles });
}
