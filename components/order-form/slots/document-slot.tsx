'use client';
import { useTranslations } from 'next-intl';
import type { FormSlot } from '../../../core/configure/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { SlotFrame } from './slot-frame.tsx';

/** A paper that a rule asks for: the clerk says that it was seen. */
export function DocumentSlot({ slot }: { readonly slot: Extract<FormSlot, { type: 'document' }> }) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const answer = useAnswer(slot.id);
  return (
    <SlotFrame slot={slot} hideLabel isWide>
      {(ids) => (
        <ChoiceCards
          type="checkbox"
          isReadOnly={!draft}
          labelledBy={ids.labelledBy}
          describedBy={ids.describedBy}
          cards={[
            {
              id: slot.document,
              label: t('seen', { name: localized(slot.name) }),
              detail: localized(slot.reason),
              isChosen: slot.value,
              availability: { status: 'available', reasons: [] },
            },
          ]}
          onToggle={() => answer(slot.value ? undefined : true)}
        />
      )}
    </SlotFrame>
  );
}
