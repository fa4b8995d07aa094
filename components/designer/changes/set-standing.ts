import { type Change, editableOffering } from '../model/change.ts';

/** Where an offering stands in the catalogue, and what it takes the place of. */
export type Standing = { readonly categories?: readonly string[]; readonly replaces?: readonly string[] };

export const setStanding = (offering: string, { categories, replaces }: Standing): Change => ({
  name: { code: 'set-standing', params: { offering } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target) return;
    const [first, ...others] = categories ?? [];
    if (first !== undefined) target.categories = [first, ...others];
    if (replaces && replaces.length > 0) target.replaces = [...replaces];
    else if (replaces) delete target.replaces;
  },
});
