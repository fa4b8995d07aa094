import type { OutlineRow } from '../model/outline.ts';
import { idPathOf, type PartKind, type Place, rootPlace } from '../model/place.ts';
import { blame, indentOf, isCalled, isContainer, lower, type PastedParent, type Reading, said } from './reading.ts';

/** Ids of what a place stands in, as a list writes them: `plan`, `member/pack`. */
export const withinOf = (place: Place): string => idPathOf(place).split('/').slice(2).join('/');

export function kindOfParent({ parts, rows }: Reading, parent: PastedParent): OutlineRow['kind'] {
  if (parent.type === 'made') return parts.find(({ row }) => row === parent.row)?.kind ?? 'offering';
  return rows.find(({ place }) => place === parent.place)?.kind ?? 'offering';
}

/** What the list says it stands in, of the list above or of this structure; without a word, what it is indented under. */
export function findParent(reading: Reading, row: number): PastedParent | null {
  const { parts, rows } = reading;
  const text = said(reading, row, 'within');
  if (text === '') {
    const indent = indentOf(reading, row);
    const around = parts.findLast((part) => isContainer(part.kind) && indentOf(reading, part.row) < indent);
    if (indent === 0 || !around) return { type: 'there', place: rootPlace };
    return around.place === null ? { type: 'made', row: around.row } : { type: 'there', place: around.place };
  }
  const last = text.split(/[/›>]/).at(-1) ?? '';
  const made = parts.findLast((part) => part.place === null && isContainer(part.kind) && isCalled(part, last));
  if (made) return { type: 'made', row: made.row };
  const called = rows.filter((each) => isContainer(each.kind) && isCalled(each, last));
  const there = called.find((each) => lower(withinOf(each.place)) === lower(text)) ?? called[0];
  return there ? { type: 'there', place: there.place } : blame(reading, row, 'within', 'within-unknown');
}

const kinds: ReadonlyMap<string, PartKind> = new Map<string, PartKind>([
  ['component', 'component'],
  ['组成', 'component'],
  ['option', 'option'],
  ['选项', 'option'],
  ['group', 'group'],
  ['option group', 'group'],
  ['选择组', 'group'],
  ['role', 'role'],
  ['角色', 'role'],
]);

/** A name that is no offering's is a group if something stands in it, here already or further down in the list. */
function guessKind(reading: Reading, row: number, parent: PastedParent, isOffering: boolean): PartKind | null {
  const text = said(reading, row, 'part');
  const beside = reading.rows.filter((each) => parent.type === 'there' && each.parent === parent.place);
  const there = beside.find(({ id }) => lower(id) === lower(text)) ?? beside.find((each) => isContainer(each.kind) && isCalled(each, text));
  if (there && there.kind !== 'offering') return there.kind;
  if (isOffering) return kindOfParent(reading, parent) === 'group' ? 'option' : 'component';
  const below = reading.cells.slice(row + 1).map((_, at) => row + 1 + at);
  const isAround =
    indentOf(reading, row + 1) > indentOf(reading, row) || below.some((each) => lower(said(reading, each, 'within')) === lower(text));
  return isAround ? 'group' : null;
}

export function findKind(reading: Reading, row: number, parent: PastedParent, isOffering: boolean): PartKind | null {
  const word = said(reading, row, 'kind').toLowerCase();
  const around = kindOfParent(reading, parent);
  const column = word === '' ? 'part' : 'kind';
  const kind = word === '' ? guessKind(reading, row, parent, isOffering) : (kinds.get(word) ?? null);
  if (kind === null) return blame(reading, row, column, word === '' ? 'offering-unknown' : 'kind-unknown');
  const fits = around === 'group' ? kind === 'option' : kind !== 'option' && (kind !== 'role' || around === 'offering');
  return fits ? kind : blame(reading, row, column, 'kind-not-there');
}
