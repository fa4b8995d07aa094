'use client';
import { lazy, Suspense, useState } from 'react';
import type { Availability, FieldChoice } from '../../../core/configure/index.ts';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { type FieldSlotData, ListControl, useChoiceLabel } from './list-control.tsx';
import { type ControlIds, SlotFrame } from './slot-frame.tsx';
import { TextControl } from './text-control.tsx';

// Few fields stand at a site of the customer, or are filled from a paper.
const SiteSlot = lazy(() => import('./site-slot.tsx').then((module) => ({ default: module.SiteSlot })));
const PaperHints = lazy(() => import('./paper-hints.tsx').then((module) => ({ default: module.PaperHints })));

/** More choices than these are a list to open. */
const mostInSight = 6;
/** More choices than these take the whole width, unless a hint says otherwise. */
const mostBeside = 3;
const available: Availability = { status: 'available', reasons: [] };

/** A characteristic: how it is asked follows from its type and choices alone. */
export function FieldSlot({ slot }: { readonly slot: FieldSlotData }) {
  const [isQuiet, setIsQuiet] = useState(false);
  const { characteristic } = slot;
  const isFixed = characteristic.const !== undefined;
  if (characteristic.references)
    return (
      <Suspense>
        <SiteSlot slot={slot} />
      </Suspense>
    );
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
      {(ids) => (
        <>
          <TextControl slot={slot} ids={ids} onQuiet={setIsQuiet} />
          {slot.papers || slot.onFile !== undefined ? (
            <Suspense>
              <PaperHints slot={slot} />
            </Suspense>
          ) : null}
        </>
      )}
    </SlotFrame>
  );
}

function FixedField({ slot }: { readonly slot: FieldSlotData }) {
  const label = useChoiceLabel(slot);
  const { const: value } = slot.characteristic;
  const choice = slot.choices?.[0] ?? (value === undefined ? null : { value, label: null });
  return (
    <SlotFrame slot={{ ...slot, required: false }}>
      {() => <p className="flex min-h-10 items-center tabular-nums">{choice ? label(choice) : '—'}</p>}
    </SlotFrame>
  );
}

type ChoiceControlProps = { readonly slot: FieldSlotData; readonly choices: readonly FieldChoice[]; readonly ids: ControlIds };

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
