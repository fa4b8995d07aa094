'use client';
import { useTranslations } from 'next-intl';
import type { PriceShare, PriceTotals } from '../../core/configure/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { useTotalsText } from '../order-form/use-totals-text.ts';
import type { BoardColumn } from './board-layout.ts';
import { useBoardOutcome } from './board-outcome.ts';

const isNothing = ({ oneTime, recurring }: PriceTotals): boolean => oneTime === 0 && recurring.every(({ amount }) => amount === 0);

function Share({ share }: { readonly share: PriceShare }) {
  const t = useTranslations('board');
  const totals = useTotalsText();
  return (
    <>
      <span className="block font-medium tabular-nums">{totals(share.totals)}</span>
      {isNothing(share.saved) ? null : (
        <span className="block text-sm text-yes tabular-nums">{t('saved', { amount: totals(share.saved) })}</span>
      )}
      {share.isComplete ? null : <span className="block text-muted text-sm">{t('incomplete')}</span>}
    </>
  );
}

type BoardFooterProps = { readonly draft: OrderDraft; readonly columns: readonly BoardColumn[]; readonly headClass: string };

/** What each member costs, and what it would cost more alone. */
export function BoardFooter({ draft, columns, headClass }: BoardFooterProps) {
  const t = useTranslations('board');
  const { shares } = useBoardOutcome(draft);
  const byMember = new Map(shares.members.map((share) => [share.path, share]));
  return (
    <tfoot>
      <tr className="align-top">
        <th scope="row" className={headClass}>
          {t('price')}
        </th>
        {columns.map(({ path }) => {
          const share = byMember.get(path);
          return (
            <td key={path} data-price={path} className="border-line border-t-2 p-2">
              {share ? <Share share={share} /> : '—'}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

/** What all have together, and what all of them cost. */
export function HouseholdPrice({ draft }: { readonly draft: OrderDraft }) {
  const t = useTranslations('board');
  const { shares } = useBoardOutcome(draft);
  const parts: readonly (readonly [string, PriceShare])[] = [
    [t('shared'), shares.shared],
    [t('household'), shares.whole],
  ];
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 @lg:grid-cols-2" data-household>
      {parts.map(([name, share]) => (
        <div key={name} className="rounded-md border border-line px-3 py-2">
          <dt className="text-muted text-sm">{name}</dt>
          <dd>
            <Share share={share} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
