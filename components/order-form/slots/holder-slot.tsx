'use client';
import { useTranslations } from 'next-intl';
import type { FormSlot } from '../../../core/configure/index.ts';
import { Select } from '../../ui/select.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { SlotFrame } from './slot-frame.tsx';

/** Who holds the product; not asked where there is nobody else. */
export function HolderSlot({ slot }: { readonly slot: Extract<FormSlot, { type: 'holder' }> }) {
  const { draft, holders } = useOrderForm();
  const t = useTranslations('sell.form');
  const answer = useAnswer(slot.id);
  if (holders.length < 2) return null;
  const label = t('holder');
  return (
    <SlotFrame slot={{ ...slot, name: { 'zh-CN': label, en: label } }}>
      {(ids) => (
        <Select
          aria-labelledby={ids.labelledBy}
          aria-describedby={ids.describedBy}
          isReadOnly={!draft || slot.isFixed}
          value={slot.value}
          options={holders.map((holder) => ({ value: holder.id, label: holder.name }))}
          onChange={answer}
          className="h-10 text-base"
        />
      )}
    </SlotFrame>
  );
}
