'use client';
import { useTranslations } from 'next-intl';
import type { Price } from '../../core/configure/index.ts';
import type { OpenedRoot } from '../../core/order/index.ts';
import { chargeSpan, describeCharge, describeMonths } from '../../core/tariff/index.ts';
import type { HeldMonths } from '../../schemas/generated/definitions.ts';
import type { OrderView } from '../../server/api/contract.ts';
import { groupLines } from '../order-form/price/group-lines.ts';
import { itemName } from '../order-form/price/item-names.ts';
import { usePeriodName } from '../order-form/use-totals-text.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { formatYuan } from '../ui/money.tsx';

const line = 'border-black/30 border-b px-2 py-1 align-top';
const cell = `${line} text-start`;
const span = `${cell} tabular-nums`;
const amount = `${line} whitespace-nowrap text-end tabular-nums`;

/** More lines than these are printed as subtotals of like ones. */
const mostLines = 40;

const rowsOf = ({ lines }: Price) =>
  lines.length <= mostLines
    ? lines.map((only) => ({ line: only, amount: only.amount, count: 1 }))
    : groupLines(lines).map(({ lines: [first, ...others], amount: sum }) => ({ line: first, amount: sum, count: others.length + 1 }));

/** What use costs is the same for like items, and printed once. */
const declaredOnce = ({ declared }: Price) =>
  [...new Map(declared.toReversed().map((entry) => [`${entry.tariff} ${entry.charge.id}`, entry])).values()].toReversed();

type PaperPricesProps = {
  readonly roots: readonly OpenedRoot[];
  /** When a charge begins that says nothing of it. */
  readonly acceptedAt: string;
  readonly names: OrderView['names'];
};

/** What is paid, in three columns: at once, by period, and by use in words; and from when to when. */
export function PaperPrices({ roots, acceptedAt, names }: PaperPricesProps) {
  const t = useTranslations('confirmation');
  const localized = useLocalized();
  const periodName = usePeriodName();
  const words = useCodeMessage('tariff');
  const spanOf = (effectiveAt: string | undefined, months: HeldMonths | undefined, isAtOnce = false): string => {
    const { from, to } = chargeSpan(Date.parse(effectiveAt ?? acceptedAt), months);
    if (isAtOnce) return from;
    return to === null ? t('spanFrom', { from }) : t('spanTo', { from, to });
  };
  const payers = new Set(roots.flatMap(({ price }) => price.lines.map(({ payer }) => payer)));
  return (
    <table className="w-full border-collapse">
      <caption className="mb-1 text-start font-semibold text-sm">{t('price')}</caption>
      <thead>
        <tr>
          <th className={cell}>{t('charge')}</th>
          {payers.size > 1 ? <th className={cell}>{t('payer')}</th> : null}
          <th className={amount}>{t('atOnce')}</th>
          <th className={amount}>{t('byPeriod')}</th>
          <th className={cell}>{t('byUse')}</th>
          <th className={cell}>{t('span')}</th>
        </tr>
      </thead>
      <tbody>
        {roots.flatMap(({ key, price, items }) => [
          ...rowsOf(price).map(({ line: charged, amount: sum, count }) => (
            <tr key={`${key} ${charged.id}`} className="break-inside-avoid">
              <td className={cell}>
                {localized(charged.name)} · {itemName(charged.item, items, localized)}
                {count > 1 ? ` × ${count}` : ''}
              </td>
              {payers.size > 1 ? <td className={cell}>{names[charged.payer] ?? charged.payer}</td> : null}
              <td className={amount}>{charged.type === 'one-time' ? formatYuan(sum ?? 0) : ''}</td>
              <td className={amount}>{charged.period ? `${formatYuan(sum ?? 0)} ${periodName(charged.period)}` : ''}</td>
              <td className={cell}>{describeMonths(charged.months).map(words).join('')}</td>
              <td className={span}>{spanOf(charged.effectiveAt, charged.months, charged.type === 'one-time')}</td>
            </tr>
          )),
          ...declaredOnce(price).map(({ item, tariff, charge, effectiveAt }) => (
            <tr key={`${key} ${item} ${tariff} ${charge.id}`} className="break-inside-avoid">
              <td className={cell}>
                {localized(charge.name)} · {itemName(item, items, localized)}
              </td>
              {payers.size > 1 ? <td className={cell} /> : null}
              <td className={amount} />
              <td className={amount} />
              <td className={cell}>
                {describeCharge(
                  charge,
                  price.declared.flatMap((other) => (other.item === item && other.tariff === tariff ? [other.charge] : [])),
                )
                  .map(words)
                  .join(t('and'))}
              </td>
              <td className={span}>
                {spanOf(effectiveAt, 'months' in charge && typeof charge.months === 'object' ? charge.months : undefined)}
              </td>
            </tr>
          )),
        ])}
      </tbody>
      <tfoot className="font-semibold">
        {roots.map(({ key, price }) => (
          <tr key={key} className="break-inside-avoid">
            <td className={cell} colSpan={payers.size > 1 ? 2 : 1}>
              {t('total')}
            </td>
            <td className={amount} data-paper-total="one-time">
              {formatYuan(price.totals.oneTime)}
            </td>
            <td className={amount} data-paper-total="recurring">
              {price.totals.recurring.map((recurring) => (
                <span key={`${recurring.period.unit}${recurring.period.length}`} className="block">
                  {formatYuan(recurring.amount)} {periodName(recurring.period)}
                </span>
              ))}
            </td>
            <td className={cell} colSpan={2} />
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
