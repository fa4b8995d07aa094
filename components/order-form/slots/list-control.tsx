'use client';
import { useTranslations } from 'next-intl';
import type { FieldChoice, FormSlot } from '../../../core/configure/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { useReason } from '../use-reason.ts';
import type { ControlIds } from './slot-frame.tsx';

export type FieldSlotData = Extract<FormSlot, { type: 'field' }>;

/** What a choice is called: its own word, yes or no, or the value with its unit. */
export function useChoiceLabel(slot: FieldSlotData): (choice: Pick<FieldChoice, 'value' | 'label'>) => string {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  return ({ value, label }) => {
    if (label) return localized(label);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return slot.characteristic.unit ? `${value} ${slot.characteristic.unit}` : String(value);
  };
}

type ListControlProps = {
  readonly slot: FieldSlotData;
  readonly choices: readonly FieldChoice[];
  readonly ids: ControlIds;
  readonly placeholder?: string | undefined;
};

/** Choices as a list that opens. */
export function ListControl({ slot, choices, ids, placeholder }: ListControlProps) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const answer = useAnswer(slot.id);
  const label = useChoiceLabel(slot);
  const reason = useReason();
  return (
    <Select
      aria-labelledby={ids.labelledBy}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.isInvalid || undefined}
      placeholder={placeholder ?? t('choose')}
      isReadOnly={!draft}
      value={slot.value === undefined || slot.value === null ? null : String(slot.value)}
      options={choices.map((choice) => ({
        value: String(choice.value),
        label: label(choice),
        isUnavailable: choice.availability.status === 'unavailable',
        note: choice.availability.reasons.map(reason).join(' '),
      }))}
      onChange={(id) => answer(choices.find((choice) => String(choice.value) === id)?.value)}
      className="h-10 text-base"
    />
  );
}
