import type { Amount, Charge, FactRef } from '../../../schemas/generated/definitions.ts';
import { type Change, editableTariff } from '../model/change.ts';

const untyped = '0.00';

function amountFrom(before: Amount, parameter: FactRef | null): Amount {
  if (parameter === null) return untyped;
  const otherwise = typeof before === 'object' && 'parameter' in before ? before.otherwise : undefined;
  return { parameter, ...(otherwise === undefined ? {} : { otherwise }) };
}

function setParameter(charge: Charge, parameter: FactRef | null): void {
  if (charge.type === 'discount') charge.value = amountFrom(charge.value, parameter);
  else if (charge.type === 'one-time' || charge.type === 'recurring') charge.amount = amountFrom(charge.amount, parameter);
}

/** The fact whose value is the amount; null makes the amount a fixed one, to be typed. */
export const setAmountParameter = (tariff: string, charge: string, parameter: FactRef | null): Change => ({
  name: { code: 'set-amount-parameter', params: { definition: `tariff/${tariff}`, charge } },
  apply: (definitions) => {
    const target = editableTariff(definitions, tariff)?.charges.find((each) => each.id === charge);
    if (target) setParameter(target, parameter);
  },
});
