'use client';
import { useTranslations } from 'next-intl';
import type { Micro } from '../../../core/kernel/money.ts';
import { type Bill, type BillLine, sizeOf } from '../../../core/tariff/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';

const inUnit = (quantity: number, { unit }: BillLine): string =>
  unit ? String(Number((quantity / sizeOf(unit)).toFixed(2))) : String(quantity);

/** Why a line is what it is, in words. */
function useReason(): (line: BillLine) => string | null {
  const t = useTranslations('design.bill');
  return (line) => {
    const { type, quantity = 0, outOf = 0, unit, included = [], measured, share } = line;
    if (type === 'allowance') return t('used', { used: inUnit(quantity, line), size: inUnit(outOf, line), unit: unit ?? '' });
    if (share)
      return t('share', { formula: share.formula.replaceAll('-', '_'), numerator: share.numerator, denominator: share.denominator });
    if (type !== 'usage' || line.rate === undefined) return null;
    const taken = included.reduce((sum, one) => sum + one.quantity, 0);
    return t('charged', {
      measured: measured === undefined ? 'none' : inUnit(measured, line),
      included: taken === 0 ? 'none' : inUnit(taken, line),
      quantity: inUnit(quantity, line),
      rate: String(line.rate / 1_000_000),
      unit: unit ?? '',
    });
  };
}

/** A bill: each line with its reason, credit by its name, and what was stopped. */
export function BillLines({ bill }: { readonly bill: Bill }) {
  const t = useTranslations('design.bill');
  const localized = useLocalized();
  const reason = useReason();
  const row = (key: string, name: string, why: string | null, amount: Micro) => (
    <tr key={key} className="align-top">
      <th scope="row" className="py-0.5 pe-3 text-start font-normal">
        {name}
        {why === null ? null : <span className="block text-muted text-xs">{why}</span>}
      </th>
      <td className="py-0.5 text-end tabular-nums">
        <Money micro={amount} />
      </td>
    </tr>
  );
  return (
    <table className="w-full border-line border-t">
      <caption className="sr-only">{t('title')}</caption>
      <tbody>
        {bill.lines.map((line, index) =>
          row(`${index} ${line.key} ${line.charge}`, line.name ? localized(line.name) : t(`type.${line.type}`), reason(line), line.amount),
        )}
      </tbody>
      <tfoot className="border-line border-t font-semibold">
        <tr>
          <th scope="row" className="py-1 text-start">
            {t('total', { month: bill.month })}
          </th>
          <td className="py-1 text-end tabular-nums" aria-live="polite">
            <Money micro={bill.total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
