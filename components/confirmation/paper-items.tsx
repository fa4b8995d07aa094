'use client';
import { useTranslations } from 'next-intl';
import type { ConfiguredItem } from '../../core/configure/index.ts';
import type { OpenedRoot } from '../../core/order/index.ts';
import type { OrderView } from '../../server/api/contract.ts';
import { Characteristics } from '../orders/characteristics.tsx';
import { wordsOf } from '../orders/item-words.ts';
import { useLocalized } from '../ui/localized-text.tsx';

const cell = 'border-black/30 border-b px-2 py-1 text-start align-top';
const short = `${cell} whitespace-nowrap`;

/** More items than these are counted by what they are. */
const mostItems = 60;

/** One for each offering and action, with how many there are. */
function likeItems(items: readonly ConfiguredItem[]): ConfiguredItem[] {
  const byKind = new Map<string, ConfiguredItem>();
  for (const item of items) {
    const kind = `${item.offering} ${item.action}`;
    byKind.set(kind, { ...item, quantity: (byKind.get(kind)?.quantity ?? 0) + item.quantity });
  }
  return [...byKind.values()];
}

/** What was ordered. Memberships are the bundle's own affair: their products say it. */
export function PaperItems({ root, names }: { readonly root: OpenedRoot; readonly names: OrderView['names'] }) {
  const t = useTranslations('confirmation');
  const tItems = useTranslations('orders.items');
  const localized = useLocalized();
  const words = wordsOf(root.form);
  const all = root.items.filter(({ type }) => type !== 'membership');
  const isSummed = all.length > mostItems;
  const items = isSummed ? likeItems(all) : all;
  const hasHolders = !isSummed && new Set(items.map(({ holder }) => holder)).size > 1;
  return (
    <table className="w-full border-collapse">
      <caption className="mb-1 text-start font-semibold text-sm">{t('items')}</caption>
      <thead>
        <tr>
          <th className={short}>{tItems('item')}</th>
          <th className={short}>{tItems('action')}</th>
          {hasHolders ? <th className={cell}>{tItems('holder')}</th> : null}
          <th className={cell}>{tItems('characteristics')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.path} className="break-inside-avoid">
            <td className={short}>
              {localized(item.name)}
              {item.quantity > 1 ? ` × ${item.quantity}` : ''}
            </td>
            <td className={short}>{tItems(`actions.${item.action}`)}</td>
            {hasHolders ? <td className={cell}>{names[item.holder] ?? item.holder}</td> : null}
            <td className={cell}>{isSummed ? null : <Characteristics item={item} words={words} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
