'use client';
import { useTranslations } from 'next-intl';
import type { ConfiguredItem } from '../../core/configure/index.ts';
import type { Scalar } from '../../schemas/generated/definitions.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { type ItemWords, wordingOf } from './item-words.ts';

/** What was said of an item, in the words of its form. */
export function Characteristics({ item, words }: { readonly item: ConfiguredItem; readonly words: ItemWords }) {
  const t = useTranslations('orders.items');
  const localized = useLocalized();
  const text = (value: Scalar): string =>
    value === null ? t('none') : typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
  const given = Object.entries(item.characteristics);
  if (given.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1">
      {given.map(([name, value]) => {
        const wording = wordingOf(words, `${item.path}/${name}`, value);
        return (
          <div key={name} className="flex gap-1.5">
            <dt className="text-muted">{wording ? localized(wording.label) : name}</dt>
            <dd>{wording?.value ? localized(wording.value) : text(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
