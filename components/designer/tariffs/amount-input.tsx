'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { parseMoney } from '../../../core/kernel/money.ts';
import { classNames } from '../../ui/class-names.ts';

type AmountInputProps = {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly field: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
};

/** Full-width digits are digits, and thousands separators are nothing. */
const normalAmount = (text: string): string => text.normalize('NFKC').replaceAll(',', '').trim();
const isAmount = (text: string): boolean => parseMoney(text).ok && !text.startsWith('-');

/** A price in yuan. What is no amount is kept and marked; leaving the field writes at least two decimals. */
export function AmountInput({ label, value, unit, field, onChange, onDone }: AmountInputProps) {
  const t = useTranslations('design.charge');
  const errorId = useId();
  const isPercent = unit === '%';
  const isWrong = !isAmount(value);
  const finish = () => {
    const [whole = '', fraction = ''] = value.split('.');
    if (!isWrong && !isPercent && fraction.length < 2) onChange(`${whole}.${fraction.padEnd(2, '0')}`);
    onDone();
  };
  return (
    <div className="flex min-w-0 flex-col">
      <span
        className={classNames(
          'flex h-9 items-center rounded-md border bg-surface ps-2.5 focus-within:outline-2 focus-within:outline-accent',
          isWrong ? 'border-no' : 'border-line-strong',
        )}
      >
        {isPercent ? null : (
          <span aria-hidden="true" className="text-muted">
            ¥
          </span>
        )}
        <input
          aria-label={label}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? errorId : undefined}
          autoComplete="off"
          inputMode="decimal"
          data-field={field}
          value={value}
          onChange={(event) => onChange(normalAmount(event.target.value))}
          onBlur={finish}
          onFocus={(event) => event.target.select()}
          className="h-full min-w-0 flex-1 bg-transparent px-1.5 text-end tabular-nums outline-none"
        />
        {unit ? <span className="shrink-0 whitespace-nowrap pe-2.5 text-muted text-xs">{unit}</span> : null}
      </span>
      {isWrong ? (
        <span id={errorId} className="text-no text-xs">
          {t('no-amount')}
        </span>
      ) : null}
    </div>
  );
}
