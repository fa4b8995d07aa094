'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { describeCharge } from '../../../core/tariff/index.ts';
import type { Amount, Charge } from '../../../schemas/generated/definitions.ts';
import { Badge } from '../../ui/badge.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { setAllowanceQuantity } from '../changes/set-allowance-quantity.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { useDraftSession } from '../draft-context.tsx';
import { NumberCell } from '../editor/number-cell.tsx';
import { usePeriodWords } from '../editor/price-text.tsx';
import { AmountField } from './amount-field.tsx';
import { AmountInput } from './amount-input.tsx';
import { AmountTableFields } from './amount-table-fields.tsx';

/** What the one line of a charge edits: problems of it are mended there. */
const mainProperties: Partial<Record<Charge['type'], string>> = {
  'one-time': 'amount',
  recurring: 'amount',
  discount: 'value',
  usage: 'rate',
  'minimum-spend': 'amount',
  allowance: 'quantity',
};

/** Types without an amount of one field. */
const inWordsOnly: ReadonlySet<Charge['type']> = new Set(['refund', 'cap', 'step-up', 'contract', 'dissolution']);

/** What has no field of its own yet, as the counter reads it. */
function ShortWords({ charge }: { readonly charge: Charge }) {
  const words = useCodeMessage('tariff');
  return <p className="text-muted text-xs">{describeCharge(charge).map(words).join(' · ')}</p>;
}

type ChargeFieldsProps = { readonly tariff: string; readonly charge: Charge; readonly isCompact?: boolean };

/** One charge: what it is in words, and its amounts to be typed over. Of a hundred a key draws one. */
export const ChargeFields = memo(({ tariff, charge, isCompact = false }: ChargeFieldsProps) => {
  const t = useTranslations('design.charge');
  const localized = useLocalized();
  const session = useDraftSession();
  const words = usePeriodWords();
  const field = `tariff/${tariff}#${charge.id}/${mainProperties[charge.type] ?? ''}`;
  const money = (value: string, unit: string) => (
    <AmountInput
      label={t('amount-of', { name: localized(charge.name) })}
      field={field}
      value={value}
      unit={unit}
      onChange={(next) => session.apply(setChargeAmount(tariff, charge.id, { spot: { type: 'fixed' }, amount: next }))}
      onDone={session.endGesture}
    />
  );
  const amount = (value: Amount, unit: string) =>
    typeof value === 'string' || 'parameter' in value ? (
      <AmountField tariff={tariff} charge={charge} amount={value} unit={unit} field={field} />
    ) : (
      <AmountTableFields tariff={tariff} charge={charge.id} amount={value} field={field} />
    );
  return (
    <div
      className={isCompact ? 'flex flex-col gap-1' : 'grid grid-cols-[minmax(9rem,16rem)_minmax(12rem,22rem)] items-start gap-4 px-3 py-2'}
    >
      <div>
        <span className="me-2">{localized(charge.name)}</span>
        <Badge>{t(`type.${charge.type}`)}</Badge>
      </div>
      {charge.type === 'one-time' ? amount(charge.amount, words(null)) : null}
      {charge.type === 'recurring' ? amount(charge.amount, words(charge.period)) : null}
      {charge.type === 'discount' ? (
        <div>
          <p className="text-muted text-xs">{t(`method.${charge.method}`)}</p>
          {amount(charge.value, charge.method === 'percent' ? '%' : '')}
        </div>
      ) : null}
      {charge.type === 'usage' ? (
        <div>
          {money(charge.rate, t('per-unit', { unit: t(`unit.${charge.unit}`) }))}
          <ShortWords charge={charge} />
        </div>
      ) : null}
      {charge.type === 'minimum-spend' ? (
        <div>
          {money(charge.amount, words({ unit: 'month', length: 1 }))}
          <ShortWords charge={charge} />
        </div>
      ) : null}
      {inWordsOnly.has(charge.type) ? <ShortWords charge={charge} /> : null}
      {charge.type === 'allowance' ? (
        <div className="flex items-center gap-2">
          <div className="w-24">
            <NumberCell
              label={t('quantity-of', { name: localized(charge.name) })}
              field={field}
              value={charge.quantity}
              onChange={(quantity) => session.apply(setAllowanceQuantity(tariff, charge.id, quantity))}
              onDone={session.endGesture}
            />
          </div>
          <span className="text-muted">{t('free-units', { unit: t(`unit.${charge.unit}`), measure: t(`measure.${charge.measure}`) })}</span>
          {charge.shared ? <Badge>{t('shared')}</Badge> : null}
        </div>
      ) : null}
    </div>
  );
});
