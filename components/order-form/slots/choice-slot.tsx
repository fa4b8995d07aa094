'use client';
import { useTranslations } from 'next-intl';
import type { Availability, ChoiceOption, FormSlot } from '../../../core/configure/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { type ChoiceCard, ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { useTotalsText } from '../use-totals-text.ts';
import { SlotFrame } from './slot-frame.tsx';

const available: Availability = { status: 'available', reasons: [] };
/** No option has an empty id. */
const noneId = '';

function useCard(): (option: ChoiceOption) => ChoiceCard {
  const localized = useLocalized();
  const totals = useTotalsText();
  return (option) => ({
    id: option.id,
    label: localized(option.name),
    detail: option.price ? totals(option.price) : undefined,
    isChosen: option.isChosen,
    availability: option.availability,
  });
}

type ChoiceSlotProps = { readonly slot: Extract<FormSlot, { type: 'choice' }>; readonly hideLabel?: boolean };

/** One of several, or several of many, each with its price and why it is not possible. */
export function ChoiceSlot({ slot, hideLabel }: ChoiceSlotProps) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const card = useCard();
  const answer = useAnswer(slot.id);
  const isSingle = slot.max <= 1;
  const options = slot.options.map(card);
  const none: ChoiceCard = { id: noneId, label: t('none'), isChosen: slot.value.length === 0, availability: available };
  const toggle = (id: string) => {
    if (isSingle) return answer(id === noneId ? [] : [id]);
    const rest = slot.value.filter((chosen) => chosen !== id);
    answer(rest.length < slot.value.length ? rest : [...slot.value, id]);
  };
  return (
    <SlotFrame slot={slot} hideLabel={hideLabel ?? false} isWide>
      {(ids) => (
        <>
          {isSingle ? null : (
            <p className="text-muted text-sm">{t('chosenOf', { now: slot.value.length, min: slot.min, max: slot.max })}</p>
          )}
          <ChoiceCards
            type={isSingle ? 'radio' : 'checkbox'}
            isReadOnly={!draft}
            labelledBy={ids.labelledBy}
            describedBy={ids.describedBy}
            isInvalid={ids.isInvalid}
            cards={isSingle && slot.min === 0 ? [...options, none] : options}
            onToggle={toggle}
          />
        </>
      )}
    </SlotFrame>
  );
}
