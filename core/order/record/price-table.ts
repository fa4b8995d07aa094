import type { DeclaredCharge, Price, PriceLine } from '../../configure/index.ts';
import type { NumberedItems } from './numbered-items.ts';

/** `of`: which kind each is of and on which item it stands, by number, one after the other. */
type Repeated<Kind> = { readonly kinds: readonly Kind[]; readonly of: readonly number[] };

/** A price as an accepted order keeps it: like lines stand once, with the items that they are charged on. */
export type PriceTable = Omit<Price, 'lines' | 'declared'> & {
  readonly lines: Repeated<Omit<PriceLine, 'id' | 'item'>>;
  readonly declared: Repeated<Omit<DeclaredCharge, 'item'>>;
};

type Entry = { readonly item: string } & Readonly<Record<string, unknown>>;

/** By content where it is an object: lists are made anew for each line, names and charges are the definitions' own. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether two differ in their item alone; ids are made of it. */
function isLike(a: Entry, b: Entry): boolean {
  let more = 0;
  for (const name in a) {
    if (name === 'item' || name === 'id') continue;
    if (a[name] !== undefined) more += 1;
    if (!isSame(a[name], b[name])) return false;
  }
  for (const name in b) if (name !== 'item' && name !== 'id' && b[name] !== undefined) more -= 1;
  return more === 0;
}

/** Keeps of each kind the first; `hint` is the same for all of a kind, and for few others. */
function repeat<Given extends { readonly item: string }, Kind>(
  entries: readonly (Given & Entry)[],
  { numberOf }: NumberedItems,
  { hint, kindOf }: { readonly hint: (entry: Given) => unknown; readonly kindOf: (entry: Given) => Kind },
): Repeated<Kind> {
  const firsts: (Given & Entry)[] = [];
  const byHint = new Map<unknown, number[]>();
  const of: number[] = [];
  for (const entry of entries) {
    const alike = byHint.get(hint(entry)) ?? [];
    let number = alike.find((known) => {
      const first = firsts[known];
      return first !== undefined && isLike(first, entry);
    });
    if (number === undefined) {
      number = firsts.push(entry) - 1;
      byHint.set(hint(entry), [...alike, number]);
    }
    of.push(number, numberOf.get(entry.item) ?? 0);
  }
  return { kinds: firsts.map(kindOf), of };
}

export const packPrice = ({ lines, declared, ...rest }: Price, items: NumberedItems): PriceTable => ({
  ...rest,
  lines: repeat(lines, items, { hint: ({ amount }) => amount, kindOf: ({ id: _, item: _on, ...line }) => line }),
  declared: repeat(declared, items, { hint: ({ charge }) => charge, kindOf: ({ item: _on, ...charge }) => charge }),
});

function repeated<Kind>({ kinds, of }: Repeated<Kind>, { items }: Pick<NumberedItems, 'items'>): (Kind & { readonly item: string })[] {
  const entries: (Kind & { readonly item: string })[] = [];
  for (let index = 0; index < of.length; index += 2) {
    const kind = kinds[of[index] ?? -1];
    if (kind) entries.push({ ...kind, item: items[of[index + 1] ?? -1]?.path ?? '' });
  }
  return entries;
}

export const unpackPrice = ({ lines, declared, ...rest }: PriceTable, items: Pick<NumberedItems, 'items'>): Price => ({
  ...rest,
  lines: repeated(lines, items).map((line) => ({ ...line, id: `${line.item}/${line.charge}` })),
  declared: repeated(declared, items),
});
