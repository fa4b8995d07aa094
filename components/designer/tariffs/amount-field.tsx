'use client';
import { useTranslations } from 'next-intl';
import type { AmountParameter, Charge } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { setAmountParameter } from '../changes/set-amount-parameter.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { useDraftSession, useFollowingDocument } from '../draft-context.tsx';
import { useFollowedOffering } from '../editor/use-offering.ts';
import { agreedFacts } from '../model/agreed-facts.ts';
import { factText } from '../model/fact-choices.ts';
import { AmountInput } from './amount-input.tsx';
import { useAgreedOptions } from './use-agreed-options.ts';

type AmountFieldProps = {
  readonly tariff: string;
  readonly charge: Charge;
  readonly amount: string | AmountParameter;
  readonly unit: string;
  readonly field: string;
};

const fixed = 'fixed';

/** One amount: typed here, or left to a field of the order wherever one with bounds can be its value. */
export function AmountField({ tariff, charge, amount, unit, field }: AmountFieldProps) {
  const t = useTranslations('design.charge');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useFollowingDocument();
  const offering = useFollowedOffering();
  const optionsOf = useAgreedOptions();
  const possible = agreedFacts(document, offering, tariff, charge);
  const name = localized(charge.name);
  const parameter = typeof amount === 'string' ? null : amount.parameter;
  // One that no longer fits stays in sight until it is changed; the problem list says why.
  const isLost = parameter !== null && !possible.some((ref) => factText(ref) === factText(parameter));
  const facts = isLost ? [parameter, ...possible] : possible;
  const input = (value: string, spot: 'fixed' | 'otherwise') => (
    <AmountInput
      label={t('amount-of', { name: spot === 'fixed' ? name : `${name} · ${t('otherwise')}` })}
      field={spot === 'fixed' ? field : `${field}#otherwise`}
      value={value}
      unit={unit}
      onChange={(next) => session.apply(setChargeAmount(tariff, charge.id, { spot: { type: spot }, amount: next }))}
      onDone={session.endGesture}
    />
  );
  return (
    <div className="flex flex-col gap-1">
      {facts.length === 0 ? null : (
        <div data-field={parameter ? field : undefined} tabIndex={-1}>
          <Select
            aria-label={t('source-of', { name })}
            value={parameter ? factText(parameter) : fixed}
            options={[{ value: fixed, label: t('fixed') }, ...(isLost ? optionsOf([parameter]) : []), ...optionsOf(possible)]}
            onChange={(text) => {
              session.apply(setAmountParameter(tariff, charge.id, facts.find((ref) => factText(ref) === text) ?? null));
              session.endGesture();
            }}
          />
        </div>
      )}
      {typeof amount === 'string' ? input(amount, 'fixed') : null}
      {typeof amount === 'object' && amount.otherwise !== undefined ? (
        <div className="grid grid-cols-[1fr_8.5rem] items-center gap-2">
          <span className="text-muted text-xs">{t('otherwise')}</span>
          {input(amount.otherwise, 'otherwise')}
        </div>
      ) : null}
    </div>
  );
}
