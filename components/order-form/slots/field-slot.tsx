'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Availability, FieldChoice, FormSlot } from '../../../core/configure/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { useReason } from '../use-reason.ts';
import { type ControlIds, SlotFrame } from './slot-frame.tsx';
import { TextControl } from './text-control.tsx';

type Field = Extract<FormSlot, { type: 'field' }>;

/** More choices than these are a list to open. */
const mostInSight = 6;
/** More choices than these take the whole width, unless a hint says otherwise. */
const mostBeside = 3;
const available: Availability = { status: 'available', reasons: [] };

/** A characteristic: how it is asked follows from its type and choices alone. */
export function FieldSlot({ slot }: { readonly slot: Field }) {
  const [isQuiet, setIsQuiet] = useState(false);
  const { characteristic } = slot;
  const isFixed = characteristic.const !== undefined;
  if (!isFixed && (characteristic.type === 'boolean' || slot.choices)) {
    const choices = slot.choices ?? [true, false].map((value) => ({ value, label: null, availability: available }));
    const isList = choices.length > mostInSight;
    return (
      <SlotFrame slot={slot} isWide={slot.width === undefined && choices.length > mostBeside && !isList}>
        {(ids) =>
          isList ? <ListControl slot={slot} choices={choices} ids={ids} /> : <ChipControl slot={slot} choices={choices} ids={ids} />
        }
      </SlotFrame>
    );
  }
  if (isFixed) return <FixedField slot={slot} />;
  return (
    <SlotFrame slot={slot} isInput isQuiet={isQuiet}>
      {(ids) => <TextControl slot={slot} ids={ids} onQuiet={setIsQuiet} />}
    </SlotFrame>
  );
}

function useChoiceLabel(slot: Field): (choice: Pick<FieldChoice, 'value' | 'label'>) => string {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  return ({ value, label }) => {
    if (label) return localized(label);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return slot.characteristic.unit ? `${value} ${slot.characteristic.unit}` : String(value);
  };
}

function FixedField({ slot }: { readonly slot: Field }) {
  const label = useChoiceLabel(slot);
  const { const: value } = slot.characteristic;
  const choice = slot.choices?.[0] ?? (value === undefined ? null : { value, label: null });
  return (
    <SlotFrame slot={{ ...slot, required: false }}>
      {() => <p className="flex min-h-10 items-center tabular-nums">{choice ? label(choice) : '—'}</p>}
    </SlotFrame>
  );
}

type ChoiceControlProps = { readonly slot: Field; readonly choices: readonly FieldChoice[]; readonly ids: ControlIds };

function ChipControl({ slot, choices, ids }: ChoiceControlProps) {
  const { draft } = useOrderForm();
  const answer = useAnswer(slot.id);
  const label = useChoiceLabel(slot);
  return (
    <ChoiceCards
      type="radio"
      isCompact
      isReadOnly={!draft}
      labelledBy={ids.labelledBy}
      describedBy={ids.describedBy}
      isInvalid={ids.isInvalid}
      cards={choices.map((choice) => ({
        id: String(choice.value),
        label: label(choice),
        isChosen: choice.value === slot.value,
        availability: choice.availability,
      }))}
      onToggle={(id) => answer(choices.find((choice) => String(choice.value) === id)?.value)}
    />
  );
}

function ListControl({ slot, choices, ids }: ChoiceControlProps) {
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
      placeholder={t('choose')}
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
