import type { FormSlot } from '../../core/configure/index.ts';
import type { OutlineSection } from '../order-form/form-view.ts';
import type { Localized } from '../ui/localized-text.tsx';

/** One member: a column of the board. */
export type BoardColumn = {
  readonly path: string;
  /** Slot of its role. */
  readonly role: string;
  readonly key: string;
  readonly name: Localized;
  readonly ordinal: number | null;
};

/** One fact of members: a row. A member that has no such fact has an empty cell. */
export type BoardRow = {
  /** Path inside the membership, the same for all members that have it. */
  readonly path: string;
  readonly name: Localized | null;
  /** The part that it is a fact of, where that is not the product itself. */
  readonly part: Localized | null;
};

export type BoardLayout = { readonly columns: readonly BoardColumn[]; readonly rows: readonly BoardRow[] };

/** What fills a membership is chosen in one row, whether it is new or there already. */
export const fillerRow = '/filler';
export const holderRow = '/holder';

type ReadSlot = (id: string) => FormSlot | undefined;

/** The facts of one member from top to bottom. */
function rowsOf(member: OutlineSection, slotOf: ReadSlot): BoardRow[] {
  const rows = new Map<string, BoardRow>();
  const read = (section: OutlineSection, part: Localized | null): void => {
    for (const id of section.slots) {
      const slot = slotOf(id);
      if (!slot || slot.type === 'role') continue;
      const isFiller = slot.type === 'filler' || slot.type === 'installed';
      const path = isFiller ? fillerRow : id.slice(member.id.length);
      const hasName = !isFiller && slot.type !== 'holder';
      if (!rows.has(path)) rows.set(path, { path, name: hasName ? slot.name : null, part: id === section.id ? null : part });
    }
    for (const inner of section.sections) {
      const isProduct = inner.id === `${member.id}/item`;
      read(inner, isProduct ? null : (inner.name ?? part));
    }
  };
  read(member, null);
  return [...rows.values()];
}

/** Puts each row that another member adds behind the one that stands before it there. */
function mergeRows(lists: readonly (readonly BoardRow[])[]): BoardRow[] {
  const merged: BoardRow[] = [];
  for (const list of lists) {
    let at = 0;
    for (const row of list) {
      const known = merged.findIndex(({ path }) => path === row.path);
      if (known < 0) merged.splice(at, 0, row);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return merged;
}

/** Members of some roles side by side, with all that any of them is asked. */
export function layOutBoard(roles: readonly OutlineSection[], slotOf: ReadSlot): BoardLayout {
  const members = roles.flatMap((role) => role.sections.filter(({ type }) => type === 'member').map((member) => ({ role, member })));
  return {
    columns: members.flatMap(({ role, member }): BoardColumn[] => {
      const name = member.name ?? role.name;
      return name ? [{ path: member.id, role: role.id, key: member.id.slice(role.id.length + 1), name, ordinal: member.ordinal }] : [];
    }),
    rows: mergeRows(members.map(({ member }) => rowsOf(member, slotOf))),
  };
}
