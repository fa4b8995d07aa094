'use client';
import { useTranslations } from 'next-intl';
import type { ConfiguredItem, DeclaredCharge, Price } from '../../../core/configure/index.ts';
import { chargeTypes, describeCharge } from '../../../core/tariff/index.ts';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { itemName } from './item-names.ts';

const placeOf = ({ charge }: DeclaredCharge): number => chargeTypes.findIndex(({ type }) => type === charge.type);

/** Item by item as they come, and of one item what is included before what goes beyond it, whichever tariff says it. */
function inOrder(declared: readonly DeclaredCharge[]): readonly DeclaredCharge[] {
  const items = [...new Set(declared.map(({ item }) => item))];
  return items.flatMap((item) => declared.filter((one) => one.item === item).sort((a, b) => placeOf(a) - placeOf(b)));
}

type DeclaredChargesProps = { readonly price: Price; readonly items: readonly ConfiguredItem[] };

/** What use will cost and what is free, in words: not part of any sum. */
export function DeclaredCharges({ price, items }: DeclaredChargesProps) {
  const t = useTranslations('sell.price');
  const localized = useLocalized();
  const words = useCodeMessage('tariff');
  if (price.declared.length === 0) return null;
  /** The charges of the same tariff on the same item: usage beyond an allowance is told as such. */
  const beside = (one: DeclaredCharge) =>
    price.declared.flatMap(({ item, tariff, charge }) => (item === one.item && tariff === one.tariff ? [charge] : []));
  return (
    <section aria-label={t('declared')}>
      <h3 className="font-medium">{t('declared')}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {inOrder(price.declared).map((declared) => {
          const { item, tariff, charge } = declared;
          return (
            <li key={`${item} ${tariff} ${charge.id}`} className="text-sm">
              <span className="font-medium">{localized(charge.name)}</span>
              <span className="text-muted"> · {itemName(item, items, localized)} · </span>
              {describeCharge(charge, beside(declared)).map(words).join(t('declaredSeparator'))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
