'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ConfiguredItem, Form } from '../../core/configure/index.ts';
import type { Holder } from '../order-form/order-form-context.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { Characteristics } from './characteristics.tsx';
import { wordsOf } from './item-words.ts';

const depthOf = (item: ConfiguredItem, byPath: ReadonlyMap<string, ConfiguredItem>): number => {
  const parent = item.parent === null ? undefined : byPath.get(item.parent);
  return parent ? depthOf(parent, byPath) + 1 : 0;
};

/** More items than these are shown when somebody asks for them: the first ones say what all are like. */
const mostAtOnce = 120;

type ItemTreeProps = { readonly items: readonly ConfiguredItem[]; readonly form: Form; readonly holders: readonly Holder[] };

/** The order as a tree of items, each with what was said of it. */
export function ItemTree({ items, form, holders }: ItemTreeProps) {
  const t = useTranslations('orders.items');
  const tLines = useTranslations('lines.accepted');
  const localized = useLocalized();
  const words = wordsOf(form);
  const byPath = new Map(items.map((item) => [item.path, item]));
  const [isWhole, setIsWhole] = useState(items.length <= mostAtOnce);
  const shown = isWhole ? items : items.slice(0, mostAtOnce);
  const hasHolders = new Set(items.map((item) => item.holder)).size > 1;
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-semibold text-lg">{t('title')}</h2>
      <Table aria-label={t('title')}>
        <TableHead>
          <tr>
            <TableHeader>{t('item')}</TableHeader>
            <TableHeader>{t('action')}</TableHeader>
            {hasHolders ? <TableHeader>{t('holder')}</TableHeader> : null}
            <TableHeader isNumeric>{t('quantity')}</TableHeader>
            <TableHeader>{t('characteristics')}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {shown.map((item) => (
            <TableRow key={item.path} data-item={item.path}>
              <TableCell>
                <span className="block" style={{ paddingInlineStart: `${depthOf(item, byPath) * 1.25}rem` }}>
                  {localized(item.name)} {item.type === 'membership' ? <Badge tone="accent">{t('membership')}</Badge> : null}
                </span>
              </TableCell>
              <TableCell>{t(`actions.${item.action}`)}</TableCell>
              {hasHolders ? <TableCell>{holders.find(({ id }) => id === item.holder)?.name ?? item.holder}</TableCell> : null}
              <TableCell isNumeric>{item.quantity}</TableCell>
              <TableCell>
                <Characteristics item={item} words={words} />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {isWhole ? null : (
        <Button className="self-start" onClick={() => setIsWhole(true)}>
          {tLines('moreItems', { count: items.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
