import type { DeclaredCharge, Price, PriceLine } from '../../configure/index.ts';
import type { NumberedItems } from './numbered-items.ts';

/** `of`: which kind each is of and on which item it stands, by number, one after the other. */
type Repeated<Kind> = { readonly kinds: readonly Kind[]; readonly of: readonly number[] };

/** A price as an accepted order keeps it: like lines stand once, with the items that they are charged on. */
export type PriceTable = Omit<Price, 'lines' | 'declared'> & {
  readonly lines: Repeated<Omit<PriceLine, 'id' | 'item'>>;
  readonly declared: Repeated<Omit<DeclaredCharge, 'item'>>;
};

/** Equal for lines that differ in their item alone: name, type and period are those of the charge. */
function likeness({ tariff, charge, attachedBy, payer, quantity, unit, amount, basis, alterations }: PriceLine): string {
  let text = `${tariff} ${charge} ${attachedBy} ${payer} ${quantity} ${unit} ${amount}`;
  for (const { fact, value } of basis)
    text += `\n${fact} ${typeof value === 'object' ? JSON.stringify(value) : `${typeof value} ${value}`}`;
  for (const altered of alterations) text += `\t${altered.tariff} ${altered.charge} ${altered.attachedBy} ${altered.amount}`;
  return text;
}

/** Keeps each kind once, known again by its key. */
function repeat<Entry extends { readonly item: string }, Kind>(
  entries: readonly Entry[],
  { numberOf }: NumberedItems,
  { key, kindOf }: { readonly key: (entry: Entry) => unknown; readonly kindOf: (entry: Entry) => Kind },
): Repeated<Kind> {
  const kinds: Kind[] = [];
  const known = new Map<unknown, number>();
  const of: number[] = [];
  for (const entry of entries) {
    const name = key(entry);
    let kind = known.get(name);
    if (kind === undefined) {
      kind = kinds.push(kindOf(entry)) - 1;
      known.set(name, kind);
    }
    of.push(kind, numberOf.get(entry.item) ?? 0);
  }
  return { kinds, of };
}

export const packPrice = ({ lines, declared, ...rest }: Price, items: NumberedItems): PriceTable => ({
  ...rest,
  lines: repeat(lines, items, { key: likeness, kindOf: ({ id: _, item: _on, ...line }) => line }),
  // Every item of a node has the very charge of its tariff.
  declared: repeat(declared, items, { key: ({ charge }) => charge, kindOf: ({ item: _on, ...charge }) => charge }),
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
