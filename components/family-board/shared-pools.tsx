'use client';
import { useTranslations } from 'next-intl';
import type { Configuration } from '../../core/configure/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import type { BoardColumn } from './board-layout.ts';
import { useBoardOutcome } from './board-outcome.ts';

type Declared = Configuration['price']['declared'][number];
type Pool = { readonly key: string; readonly charge: Extract<Declared['charge'], { type: 'allowance' }> };

/** Allowances that all members use up together. */
function poolsOf({ price, items }: Configuration): Pool[] {
  const shared = new Set(items.filter(({ path, role }) => path !== '' && role === null).map(({ path }) => path));
  return price.declared.flatMap(({ item, tariff, charge }) =>
    charge.type === 'allowance' && charge.shared && shared.has(item) ? [{ key: `${item} ${tariff} ${charge.id}`, charge }] : [],
  );
}

type SharedPoolsProps = { readonly draft: OrderDraft; readonly columns: readonly BoardColumn[]; readonly headClass: string };

/** What the members share: how much there is, at most how much of it each may use, and what stays for whoever needs it. */
export function SharedPools({ draft, columns, headClass }: SharedPoolsProps) {
  const t = useTranslations('board');
  const localized = useLocalized();
  const { configuration } = useBoardOutcome(draft);
  const pools = poolsOf(configuration);
  if (pools.length === 0) return null;
  return (
    <tbody>
      {pools.map(({ key, charge: { name, quantity, unit, memberCap } }) => (
        <tr key={key} data-pool={key} className="align-top">
          <th scope="row" className={headClass}>
            <span className="block text-muted text-sm">{t('pool')}</span>
            {localized(name)}
            <span className="block font-normal tabular-nums">{t('amount', { quantity, unit })}</span>
            {memberCap === undefined ? null : (
              <span className="block font-normal text-muted text-sm tabular-nums">
                {t('remainder', { quantity: Math.max(0, quantity - memberCap * columns.length), unit })}
              </span>
            )}
          </th>
          {columns.map(({ path }) => (
            <td key={path} className="border-line border-t p-2 text-muted tabular-nums">
              {memberCap === undefined ? t('uncapped') : t('cap', { quantity: memberCap, unit })}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
