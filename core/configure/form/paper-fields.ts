import type { Characteristic } from '../../../schemas/generated/definitions.ts';
import { type Item, isItemLayout } from '../item.ts';
import type { FieldLayout, ItemLayout } from '../layout.ts';
import type { OwnPaper } from '../request.ts';
import type { Derivation } from './derivation.ts';
import type { PaperChoice } from './form.ts';

type Filled = { readonly field: FieldLayout; readonly index: number; readonly from: NonNullable<Characteristic['filledFrom']> };

const filledFields = (layout: ItemLayout, paper: string): readonly Filled[] =>
  layout.fields.flatMap((field, index) => {
    const from = field.node.characteristic.filledFrom;
    return from?.paper === paper ? [{ field, index, from }] : [];
  });

/** What each paper would answer: its number and days, by slot. */
const choicesOf = (papers: readonly OwnPaper[], filled: readonly Filled[]): readonly PaperChoice[] =>
  papers.map((paper) => ({
    number: paper.number,
    validFrom: paper.validFrom,
    validUntil: paper.validUntil,
    answers: Object.fromEntries(
      filled.flatMap(({ field, from }) => {
        const value = paper[from.field];
        return value === null ? [] : [[field.slot, value]];
      }),
    ),
  }));

/** What the paper that the item names says of this field; undefined where it names none that is known. */
function valueOnFile({ run }: Derivation, item: Item, papers: readonly OwnPaper[], filled: readonly Filled[], of: Filled) {
  const named = filled.find(({ from }) => from.field === 'number');
  const number = named && (run.request.selections[named.field.slot] ?? item.values[named.index]);
  return papers.find((paper) => paper.number === number)?.[of.from.field] ?? undefined;
}

/**
 * What papers of the customer who orders say of a field: those to choose from beside its number, and beside a day what
 * the chosen one says if that is something else. Nothing is answered by it.
 */
export function paperHints(derivation: Derivation, item: Item, field: FieldLayout) {
  const { filledFrom } = field.node.characteristic;
  const { ownPapers } = derivation.run.facts;
  if (!filledFrom || !ownPapers || !isItemLayout(item.layout)) return null;
  const papers = ownPapers.filter(({ kind }) => kind === filledFrom.paper);
  const filled = filledFields(item.layout, filledFrom.paper);
  if (filledFrom.field === 'number') return { papers: choicesOf(papers, filled) };
  const own = filled.find((one) => one.field === field);
  const onFile = own && valueOnFile(derivation, item, papers, filled, own);
  const value = derivation.run.request.selections[field.slot] ?? (own && item.values[own.index]);
  return onFile === undefined || onFile === value ? null : { onFile };
}
