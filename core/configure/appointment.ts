import type { BookableDays, PartOfDay } from '../../schemas/generated/definitions.ts';
import type { Desk } from './desk.ts';
import type { Expansion } from './expansion.ts';
import { type Findings, opening, refusal } from './findings.ts';
import type { FormSection } from './form/form.ts';
import { isItemLayout } from './item.ts';
import type { Appointment } from './judgement.ts';
import { addDays, momentOf, weekdayOf } from './opening-hours.ts';
import type { ConfigureRequest } from './request.ts';

/** Slot of the wished visit; its value is the day and the part of the day: `2026-12-01 morning`. */
export const appointmentSlot = '/appointment/visit';

const partsOfDay: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];
/** Where a channel says nothing. */
const usualDays: BookableDays = { earliest: 1, latest: 60, parts: [...partsOfDay] };

export type Bookable = { readonly dates: readonly string[]; readonly parts: readonly PartOfDay[] };

/** The days and parts of a day that may be wished for from this desk, for this region. */
export function bookableFor(desk: Desk | undefined, { region, at }: Pick<ConfigureRequest, 'region' | 'at'>): Bookable {
  const days =
    desk?.appointments?.find(({ regions }) => !regions || regions.includes(region)) ?? (desk?.appointments ? undefined : usualDays);
  if (!days) return { dates: [], parts: [] };
  const { date } = momentOf(at);
  const dates = Array.from({ length: Math.max(0, days.latest - days.earliest + 1) }, (_, index) => addDays(date, days.earliest + index));
  return {
    dates: dates.filter((day) => !days.weekdays || days.weekdays.includes(weekdayOf(day))),
    parts: partsOfDay.filter((part) => days.parts.includes(part)),
  };
}

const written = /^(\d{4}-\d{2}-\d{2}) ([a-z]+)$/;

/** Reads the value of the slot; null where it is no wish. */
export function readAppointment(value: unknown): Pick<Appointment, 'date' | 'part'> | null {
  const [, date, name] = typeof value === 'string' ? (written.exec(value) ?? []) : [];
  const part = partsOfDay.find((known) => known === name);
  return date !== undefined && part ? { date, part } : null;
}

type Need = { readonly isRequired: boolean; readonly minutes: number };

/** What of the order is installed by a visit: one visit for all of it. */
function needOf({ items }: Expansion): Need | null {
  let visits = 0;
  let isRequired = false;
  let minutes = 0;
  // Every judgement passes here, of thousands of items too: nothing is made on the way.
  for (const { layout, action } of items) {
    const installation = layout.type === 'item' ? layout.node.installation : undefined;
    if (!installation?.appointment || installation.appointment === 'none' || action === 'noChange') continue;
    visits += 1;
    isRequired ||= installation.appointment === 'required';
    minutes += installation.visitMinutes ?? 0;
  }
  return visits === 0 ? null : { isRequired, minutes };
}

/** Asks for the wished visit where one is needed, and refuses a day that cannot be booked (R090). */
export function checkAppointment(findings: Findings): Appointment | undefined {
  const { run } = findings;
  const need = needOf(run);
  if (!need) return undefined;
  const given = run.request.selections[appointmentSlot];
  const root = run.items[0] ?? null;
  if (given === undefined || given === null) {
    if (need.isRequired) findings.block(root, opening('missing-value', 'appointment-missing', appointmentSlot));
    return undefined;
  }
  const wished = readAppointment(given);
  const { dates, parts } = bookableFor(run.facts.desk, run.request);
  if (!wished || !dates.includes(wished.date) || !parts.includes(wished.part)) {
    const params = { date: wished?.date ?? '', part: wished?.part ?? '' };
    findings.block(root, refusal('appointment', 'appointment-not-bookable', appointmentSlot, { params }));
    return undefined;
  }
  return { ...wished, minutes: need.minutes };
}

/** The part of the form that asks for the visit. */
export function appointmentSections(run: Expansion): FormSection[] {
  const need = needOf(run);
  const [root] = run.items;
  if (!need || !root || !isItemLayout(root.layout)) return [];
  const given = run.request.selections[appointmentSlot];
  return [
    {
      id: '/appointment',
      type: 'appointment',
      name: null,
      ordinal: null,
      sections: [],
      slots: [
        {
          type: 'appointment',
          id: appointmentSlot,
          name: root.layout.node.name,
          required: need.isRequired,
          isAnswered: given !== undefined,
          issues: [],
          ...(typeof given === 'string' ? { value: given } : {}),
          minutes: need.minutes,
          ...bookableFor(run.facts.desk, run.request),
        },
      ],
    },
  ];
}
