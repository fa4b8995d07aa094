'use client';
import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FormSlot } from '../../../core/configure/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { inputStyle } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { useReason } from '../use-reason.ts';
import { SlotFrame } from './slot-frame.tsx';

type Quantity = Extract<FormSlot, { type: 'quantity' }>;

/** None or one is a toggle; more is a stepper. */
export function QuantitySlot({ slot, hideLabel }: { readonly slot: Quantity; readonly hideLabel?: boolean }) {
  return slot.min === 0 && slot.max === 1 ? (
    <Toggle slot={slot} isNamed={hideLabel ?? false} />
  ) : (
    <Stepper slot={slot} hideLabel={hideLabel ?? false} />
  );
}

/** Beside a heading that says the name it only says what it does. */
function Toggle({ slot, isNamed }: { readonly slot: Quantity; readonly isNamed: boolean }) {
  const t = useTranslations('sell.form');
  const { draft } = useOrderForm();
  const localized = useLocalized();
  const answer = useAnswer(slot.id);
  return (
    <SlotFrame slot={{ ...slot, required: false }} hideLabel isWide>
      {(ids) => (
        <ChoiceCards
          type="checkbox"
          isCompact={isNamed}
          isReadOnly={!draft}
          labelledBy={ids.labelledBy}
          describedBy={ids.describedBy}
          cards={[
            { id: slot.id, label: isNamed ? t('take') : localized(slot.name), isChosen: slot.value > 0, availability: slot.availability },
          ]}
          onToggle={() => answer(slot.value > 0 ? 0 : 1)}
        />
      )}
    </SlotFrame>
  );
}

const stepButton =
  'flex size-10 items-center justify-center rounded-md border border-line-strong bg-surface hover:bg-hover aria-disabled:opacity-50';

function Stepper({ slot, hideLabel }: { readonly slot: Quantity; readonly hideLabel: boolean }) {
  const { draft } = useOrderForm();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const answer = useAnswer(slot.id);
  const reason = useReason();
  const boundsId = useId();
  const isUnavailable = slot.availability.status === 'unavailable';
  const take = (value: number) => {
    if (draft && Number.isInteger(value) && value >= 0) answer(value);
  };
  const name = localized(slot.name);
  const isLeast = slot.value <= slot.min;
  const isMost = slot.value >= slot.max || isUnavailable;
  return (
    <SlotFrame slot={slot} isInput hideLabel={hideLabel}>
      {(ids) => (
        <span className="flex flex-wrap items-center gap-2">
          <button
            type="button"
            aria-label={t('less', { name })}
            aria-disabled={isLeast || undefined}
            tabIndex={-1}
            className={stepButton}
            onClick={() => (isLeast ? undefined : take(slot.value - 1))}
          >
            <Minus className="size-4" aria-hidden="true" />
          </button>
          <input
            id={ids.id}
            inputMode="numeric"
            role="spinbutton"
            aria-valuenow={slot.value}
            aria-valuemin={slot.min}
            aria-valuemax={slot.max}
            aria-describedby={[ids.describedBy, boundsId].filter(Boolean).join(' ')}
            aria-invalid={ids.isInvalid || slot.value < slot.min || slot.value > slot.max || undefined}
            readOnly={!draft}
            value={slot.value}
            onChange={(event) => take(Number(event.target.value.normalize('NFKC')))}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              const next = slot.value + (event.key === 'ArrowUp' ? 1 : -1);
              if (next >= slot.min && next <= slot.max && !(isUnavailable && event.key === 'ArrowUp')) take(next);
            }}
            className={classNames(inputStyle, 'h-10 w-16 text-center text-base tabular-nums')}
          />
          <button
            type="button"
            aria-label={t('more', { name })}
            aria-disabled={isMost || undefined}
            tabIndex={-1}
            className={stepButton}
            onClick={() => (isMost ? undefined : take(slot.value + 1))}
          >
            <Plus className="size-4" aria-hidden="true" />
          </button>
          <span id={boundsId} className="text-muted text-sm">
            {isUnavailable ? slot.availability.reasons.map(reason).join(' ') : t('bounds', { min: slot.min, max: slot.max })}
          </span>
        </span>
      )}
    </SlotFrame>
  );
}
