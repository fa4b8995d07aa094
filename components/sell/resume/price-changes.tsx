'use client';
import { useTranslations } from 'next-intl';
import type { PriceTotals } from '../../../core/configure/index.ts';
import { useTotalsText } from '../../order-form/use-totals-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { formatYuan } from '../../ui/money.tsx';
import type { ChangedLine } from './price-difference.ts';

type PriceChangesProps = {
  readonly difference: { readonly was: PriceTotals; readonly now: PriceTotals; readonly lines: readonly ChangedLine[] } | null;
  readonly title: string;
  readonly at: string;
  readonly onAgree: () => void;
  readonly onLater: () => void;
};

/** Two prices side by side, with each charge that made the difference and why. */
export function PriceChanges({ difference, title, at, onAgree, onLater }: PriceChangesProps) {
  const t = useTranslations('counter.resume');
  const totals = useTotalsText();
  const localized = useLocalized();
  const amount = (value: ChangedLine['was'], absent: string) => (value === null ? absent : formatYuan(value));
  return (
    <ConfirmDialog
      isOpen={difference !== null}
      title={title}
      description={t('text', { at: formatInstant(at) })}
      confirmLabel={t('agree')}
      cancelLabel={t('later')}
      onConfirm={onAgree}
      onCancel={onLater}
    >
      {difference ? (
        <table className="w-full text-start" data-price-changes>
          <thead className="text-muted text-sm">
            <tr>
              <th>
                <span className="sr-only">{t('total')}</span>
              </th>
              <th scope="col" className="px-2 py-1 text-end font-medium">
                {t('was')}
              </th>
              <th scope="col" className="px-2 py-1 text-end font-medium">
                {t('now')}
              </th>
            </tr>
          </thead>
          <tbody>
            {difference.lines.map(({ line, was, now, ended }) => (
              <tr key={line.id} className="border-line border-t align-top">
                <th scope="row" className="py-1.5 text-start font-normal">
                  {localized(line.name)}
                  {ended ? (
                    <span className="block text-muted text-xs">
                      {t('ended', { tariff: ended.tariff, until: formatInstant(ended.until) })}
                    </span>
                  ) : null}
                </th>
                <td className="px-2 py-1.5 text-end tabular-nums">{amount(was, t('fresh'))}</td>
                <td className="px-2 py-1.5 text-end tabular-nums">{amount(now, t('gone'))}</td>
              </tr>
            ))}
            <tr className="border-line-strong border-t align-top font-semibold">
              <th scope="row" className="whitespace-nowrap py-1.5 text-start">
                {t('total')}
              </th>
              <td className="px-2 py-1.5 text-end tabular-nums">{totals(difference.was)}</td>
              <td className="px-2 py-1.5 text-end tabular-nums">{totals(difference.now)}</td>
            </tr>
          </tbody>
        </table>
      ) : null}
    </ConfirmDialog>
  );
}
