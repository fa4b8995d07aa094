'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type FormSlot, readAppointment } from '../../../core/configure/index.ts';
import type { PartOfDay } from '../../../schemas/generated/definitions.ts';
import { Input } from '../../ui/input.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';

type Appointment = Extract<FormSlot, { type: 'appointment' }>;

const available = { status: 'available', reasons: [] } as const;

/** The visit the customer wishes for: a day that can be booked, and a part of it. */
export function AppointmentSlot({ slot }: { readonly slot: Appointment }) {
  const t = useTranslations('sell.appointment');
  const { draft } = useOrderForm();
  const answer = useAnswer(slot.id);
  const id = useId();
  const wished = readAppointment(slot.value);
  const { dates, parts } = slot;
  const [first] = dates;
  const part: PartOfDay = wished?.part ?? parts[0] ?? 'morning';
  const isWrong = slot.value !== undefined && (!wished || !dates.includes(wished.date) || !parts.includes(wished.part));
  const say = (date: string, wishedPart: PartOfDay) => answer(date === '' ? undefined : `${date} ${wishedPart}`);
  return (
    <div data-slot={slot.id} className="col-span-full flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="font-medium">
            {t('date')}
            {slot.required ? (
              <span aria-hidden="true" className="ms-1 text-no">
                *
              </span>
            ) : null}
          </label>
          <Input
            id={id}
            type="date"
            className="h-10 w-44 text-base tabular-nums"
            value={wished?.date ?? ''}
            min={first}
            max={dates.at(-1)}
            readOnly={!draft}
            aria-required={slot.required || undefined}
            aria-invalid={isWrong || undefined}
            aria-describedby={`${id}-help`}
            onChange={(event) => say(event.target.value, part)}
          />
        </div>
        <div className="flex flex-col gap-1">
          <span id={`${id}-part`} className="font-medium">
            {t('part')}
          </span>
          <ChoiceCards
            type="radio"
            isCompact
            isReadOnly={!draft}
            labelledBy={`${id}-part`}
            describedBy={`${id}-help`}
            cards={parts.map((name) => ({ id: name, label: t(`parts.${name}`), isChosen: wished?.part === name, availability: available }))}
            onToggle={(name) => {
              const chosen = parts.find((known) => known === name);
              if (chosen) say(wished?.date ?? first ?? '', chosen);
            }}
          />
        </div>
      </div>
      <p id={`${id}-help`} className={isWrong ? 'text-no text-sm' : 'text-muted text-sm'}>
        {first === undefined
          ? t('none')
          : t(isWrong ? 'notBookable' : 'bookable', { first, last: dates.at(-1) ?? first, minutes: slot.minutes })}
      </p>
    </div>
  );
}
