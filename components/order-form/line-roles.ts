import type { ItemNode, RoleNode } from '../../core/compile/index.ts';
import type { FormFocus, Linked, Selections } from '../../core/configure/index.ts';
import { addRows, applyPatch, linesFromSelections, noLines, type OrderLines, type RoleLines } from '../../core/order/index.ts';
import type { Localized } from '../ui/localized-text.tsx';
import type { SlotPlace } from './form-view.ts';

/** A role that more can fill is filled in a grid, line by line; up to so many stand side by side on a board. */
export const mostOnBoard = 20;

/** Roles of the offering that are filled in a grid, by slot. */
export const lineRolesOf = ({ program }: Pick<Linked, 'program'>) => program.root.roles.filter(({ max }) => max > mostOnBoard);

const roleSlot = (id: string): string => `/roles/${id}`;

function startingLines(selections: Selections, role: string, count: number): RoleLines {
  if (selections[role] !== undefined) return linesFromSelections(selections, role);
  return applyPatch(
    noLines,
    addRows(
      noLines,
      Array.from({ length: count }, () => ({})),
    ),
  ).lines;
}

/** The lines of every role that is filled in a grid: as they were left, else made of what was typed before. */
export function linesOf(
  linked: Pick<Linked, 'program'>,
  { selections, lines = {} }: { readonly selections: Selections; readonly lines?: OrderLines | undefined },
): OrderLines {
  const entries = lineRolesOf(linked).map((role): [string, RoleLines] => {
    const slot = roleSlot(role.id);
    return [slot, lines[slot] ?? startingLines(selections, slot, role.default)];
  });
  return Object.fromEntries(entries);
}

/** What a slot inside a line asks for: a characteristic or a part; the product itself is called what the role is, as on the form. */
function nameInLine(role: RoleNode, path: string): Localized {
  const [, list, ...ids] = path.split('/');
  const field = ids.at(-1);
  const labelIn = (items: readonly ItemNode[]) =>
    items.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.characteristic.label;
  if (list === 'item') return labelIn(role.accepts) ?? role.name;
  const component = list === 'components' ? role.components.find(({ id }) => id === ids[0]) : undefined;
  if (component) return (ids.length > 1 && labelIn([component.item])) || component.name;
  const group = list === 'groups' ? role.groups.find(({ id }) => id === ids[0]) : undefined;
  if (group) return (ids.length > 1 && labelIn(group.options.filter(({ id }) => id === ids[1]).map(({ item }) => item))) || group.name;
  return role.name;
}

/** Where a slot of a line stands, for sentences that speak of it: its column, and which line. */
export function placeOfLine(linked: Pick<Linked, 'program'>, lines: OrderLines, slot: string): SlotPlace | undefined {
  const place = lineAt(lines, slot);
  const role = linked.program.root.roles.find(({ id }) => roleSlot(id) === place?.role);
  if (!place || !role) return undefined;
  const ordinal = (lines[place.role]?.rows.findIndex(({ key }) => key === place.key) ?? -1) + 1;
  return { name: nameInLine(role, place.path), member: { name: role.name, ordinal: ordinal > 0 ? ordinal : null } };
}

/** The line that a slot belongs to, with its path inside; undefined of slots of no line. */
export function lineAt(
  lines: OrderLines,
  slot: string,
): { readonly role: string; readonly key: string; readonly path: string } | undefined {
  const role = Object.keys(lines).find((known) => slot.startsWith(`${known}/`));
  if (role === undefined) return undefined;
  const rest = slot.slice(role.length + 1);
  const end = rest.indexOf('/');
  return { role, key: end < 0 ? rest : rest.slice(0, end), path: end < 0 ? '' : rest.slice(end) };
}

/** The form beside the grids: no section of any line. */
export function focusBeside(lines: OrderLines): FormFocus | undefined {
  const roles = Object.keys(lines);
  if (roles.length === 0) return undefined;
  return { members: { has: (path) => !roles.some((role) => path.startsWith(`${role}/`)) } };
}
