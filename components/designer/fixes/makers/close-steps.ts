import type { Definition } from '../../../../core/definition/index.ts';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { valueAt } from '../../forms/field-path.ts';
import type { Change } from '../../model/change.ts';
import { isDefinitionKey } from '../../model/draft-document.ts';
import type { BrokenPlace, FixMaker } from '../broken-place.ts';

type Found = { readonly tariff: string; readonly amount: unknown };

const priced = (charge: Charge): unknown => ('amount' in charge ? charge.amount : 'value' in charge ? charge.value : undefined);

const chargeIn = (definition: Definition | undefined, id: unknown): Charge | null =>
  (definition?.kind === 'tariff' ? definition.charges.find((charge) => charge.id === id) : null) ?? null;

/** The amount of a charge that an offering attaches: told at the attachment, mended in the tariff. */
function amountOf({ document, definition, path, issue }: BrokenPlace): Found | null {
  const tariff = `tariff/${String(valueAt(definition, [...path.slice(0, 2), 'tariff']))}`;
  const charge = isDefinitionKey(tariff) ? chargeIn(document[tariff], issue.params.charge) : null;
  return charge && { tariff, amount: priced(charge) };
}

/** Writes into the amount of the charge, in the tariff that stands there then. */
function mendAmount(code: string, place: BrokenPlace, mend: (amount: object) => void, params: Record<string, string>): Change | null {
  const found = amountOf(place);
  if (!found) return null;
  return {
    name: { code: `fix-${code}`, params: { definition: found.tariff, ...params } },
    apply: (definitions) => {
      const charge = isDefinitionKey(found.tariff) ? chargeIn(definitions[found.tariff], place.issue.params.charge) : null;
      const amount = charge && priced(charge);
      if (typeof amount === 'object' && amount !== null) mend(amount);
    },
  };
}

/** The last step holds for all that is beyond it. */
export const openLastStep: FixMaker = (place) => {
  const steps = valueAt(amountOf(place)?.amount, ['steps']);
  if (!Array.isArray(steps) || steps.length === 0) return null;
  return mendAmount(
    'open-last-step',
    place,
    (amount) => Reflect.deleteProperty(Object(valueAt(amount, ['steps', steps.length - 1])), 'upTo'),
    {},
  );
};

/** What no row of a table matches costs what the last row says, until somebody says otherwise. */
export const addOtherwise: FixMaker = (place) => {
  const rows = valueAt(amountOf(place)?.amount, ['rows']);
  const last = Array.isArray(rows) ? valueAt(rows.at(-1), ['amount']) : undefined;
  if (typeof last !== 'string') return null;
  return mendAmount('add-otherwise', place, (amount) => Reflect.set(amount, 'otherwise', last), { value: last });
};
