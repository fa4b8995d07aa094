import type { Charge } from '../../schemas/generated/definitions.ts';
import { startOfDay } from '../kernel/calendar.ts';
import { micro, parseMoney } from '../kernel/money.ts';
import type { TariffInForce } from '../tariff/index.ts';

const amountOf = (text: string) => {
  const read = parseMoney(text);
  return read.ok ? read.value : micro(0);
};

/** A tariff held since long ago, or as said, with its fixed amounts. */
export function inForce(charges: readonly Charge[], extra: Partial<TariffInForce> = {}): TariffInForce {
  const amounts = Object.fromEntries(
    charges.flatMap((charge) =>
      (charge.type === 'one-time' || charge.type === 'recurring') && typeof charge.amount === 'string'
        ? [[charge.id, amountOf(charge.amount)]]
        : [],
    ),
  );
  return { key: 't', tariff: 't', charges, amounts, attachedBy: 'o', since: startOfDay('2008-01-01'), ...extra };
}
