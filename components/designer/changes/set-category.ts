import type { Category } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';

/** Null leaves a part out: no parent makes a root. */
export type CategoryFields = { readonly parent?: string | null; readonly order?: number | null; readonly isBrand?: boolean };

/** Where a category stands among the others, and whether what is in it has a brand. */
export const setCategory = (category: string, { parent, order, isBrand }: CategoryFields): Change => ({
  name: { code: 'set-category', params: { definition: `category/${category}` } },
  apply: (definitions) => {
    const found = definitions[`category/${category}`];
    const target: Category | null = found?.kind === 'category' ? found : null;
    if (!target) return;
    if (parent) target.parent = parent;
    if (parent === null) delete target.parent;
    if (order !== undefined && order !== null) target.order = order;
    if (order === null) delete target.order;
    if (isBrand === true) target.isBrand = true;
    if (isBrand === false) delete target.isBrand;
  },
});
