import { type Change, editableOffering } from '../model/change.ts';

/** What a bulk edit does to each offering; what is left out stays as it is. */
export type OfferingsEdit = {
  /** First instant in which they are not sold any more. */
  readonly end?: string;
  /** One category more. */
  readonly addCategory?: string;
  readonly removeCategory?: string;
  /** Channels that may sell; empty: all. */
  readonly channels?: readonly string[];
};

function edited(edit: OfferingsEdit, categories: readonly string[]): string[] {
  const added = edit.addCategory && !categories.includes(edit.addCategory) ? [...categories, edit.addCategory] : [...categories];
  const left = added.filter((category) => category !== edit.removeCategory);
  // An offering stands somewhere: its last category is not taken away.
  return left.length > 0 ? left : added;
}

/** The same edit of many offerings as one step. */
export const editOfferings = (offerings: readonly string[], edit: OfferingsEdit): Change => ({
  name: { code: 'edit-offerings', params: { count: String(offerings.length) } },
  apply: (definitions) => {
    for (const id of offerings) {
      const offering = editableOffering(definitions, id);
      if (!offering) continue;
      if (edit.end) offering.validFor = { ...offering.validFor, end: edit.end };
      const categories = edited(edit, offering.categories);
      if (categories.join() !== offering.categories.join()) offering.categories = categories;
      if (edit.channels && edit.channels.length > 0) offering.market.channels = [...edit.channels];
      else if (edit.channels) delete offering.market.channels;
    }
  },
});
