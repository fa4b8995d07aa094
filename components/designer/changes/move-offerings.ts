import { type Change, editableOffering } from '../model/change.ts';

/** From null: they stand in the new category beside those where they are. */
export type OfferingsMove = { readonly from: string | null; readonly to: string };

function moved(categories: readonly string[], { from, to }: OfferingsMove): string[] {
  const at = from === null ? -1 : categories.indexOf(from);
  if (at < 0) return categories.includes(to) ? [...categories] : [...categories, to];
  return [...new Set(categories.with(at, to))];
}

/** Puts offerings into a category, in the place of the one that they are taken from. */
export const moveOfferings = (offerings: readonly string[], move: OfferingsMove): Change => ({
  name: { code: 'move-offerings', params: { count: String(offerings.length), definition: `category/${move.to}` } },
  apply: (definitions) => {
    for (const id of offerings) {
      const offering = editableOffering(definitions, id);
      if (!offering) continue;
      const categories = moved(offering.categories, move);
      if (categories.join() !== offering.categories.join()) offering.categories = categories;
    }
  },
});
