import type { Market, ValidFor } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';

/** Lists as given; an empty one for channels or regions means no limit and is left out. */
export type MarketFields = Partial<Market> & { readonly validFor?: ValidFor; readonly isSellable?: boolean };

export const setMarket = (offering: string, fields: MarketFields): Change => ({
  name: { code: 'set-market', params: { definition: `offering/${offering}` } },
  gesture: `set-market:${offering}:${Object.keys(fields).join()}`,
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target) return;
    if (fields.customerClasses) target.market.customerClasses = [...fields.customerClasses];
    for (const list of ['channels', 'regions'] as const) {
      const values = fields[list];
      if (values && values.length > 0) target.market[list] = [...values];
      else if (values) delete target.market[list];
    }
    if (fields.isSellable === true) delete target.isSellable;
    if (fields.isSellable === false) target.isSellable = false;
    if (!fields.validFor) return;
    const { start, end } = fields.validFor;
    if (start || end) target.validFor = { ...(start ? { start } : {}), ...(end ? { end } : {}) };
    else delete target.validFor;
  },
});
