'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { type Localized, useLocalized } from '../ui/localized-text.tsx';
import type { OutlineSection } from './form-view.ts';
import { PartForm } from './part-form.tsx';
import { RoleSection } from './role-section.tsx';
import { Slot } from './slots/slot.tsx';

function useSectionName(section: OutlineSection): string {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const name = section.name ? localized(section.name) : t(section.type === 'appointment' ? 'appointment' : 'documents');
  return section.ordinal === null ? name : `${name} ${section.ordinal}`;
}

/** A part that may be taken or left: its own toggle or stepper stands beside the heading. */
const ownSlot = (section: OutlineSection): string | undefined =>
  section.type === 'item' ? section.slots.find((slot) => slot === section.id) : undefined;

function Included({ section }: { readonly section: OutlineSection }) {
  const t = useTranslations('sell.form');
  const isEmpty = section.slots.length === 0 && section.sections.length === 0;
  return isEmpty ? <span className="font-normal text-base text-muted">{t('included')}</span> : null;
}

/** A part of the offering at the top of the form. Out of sight it is neither laid out nor painted: forms grow long. */
export const FormSectionCard = memo(function FormSectionCard({ section }: { readonly section: OutlineSection }) {
  const name = useSectionName(section);
  const own = ownSlot(section);
  return (
    <section
      data-section={section.id}
      aria-label={name}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-5 py-4 [contain-intrinsic-size:auto_10rem] [content-visibility:auto]"
    >
      <PartForm>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 className="font-semibold text-lg">{name}</h2>
          <Included section={section} />
          {own ? <Slot id={own} hideLabel /> : null}
        </div>
        <SectionBody section={section} />
      </PartForm>
    </section>
  );
});

/** Small parts stand side by side. */
const isSmall = (section: OutlineSection) => section.slots.length <= 2 && section.sections.length === 0;

type SlotGroup = { readonly heading: Localized | null; readonly slots: readonly string[] };

/** Slots as the headings among them part them. */
function slotGroups(slots: readonly string[], headings: OutlineSection['headings']): readonly SlotGroup[] {
  if (!headings) return slots.length > 0 ? [{ heading: null, slots }] : [];
  const groups: { heading: Localized | null; slots: string[] }[] = [];
  for (const slot of slots) {
    const heading = headings[slot] ?? null;
    const last = groups.at(-1);
    if (heading || !last) groups.push({ heading, slots: [slot] });
    else last.slots.push(slot);
  }
  return groups;
}

/** Slots in two columns; those that belong together under their title. */
function Slots({ group, own }: { readonly group: SlotGroup; readonly own: string }) {
  const localized = useLocalized();
  const slots = (
    <div className="grid grid-cols-1 gap-x-6 gap-y-4 @lg:grid-cols-2">
      {group.slots.map((slot) => (
        <Slot key={slot} id={slot} hideLabel={slot === own} />
      ))}
    </div>
  );
  if (!group.heading) return slots;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 w-full border-line border-b pb-1 font-medium">{localized(group.heading)}</legend>
      {slots}
    </fieldset>
  );
}

/** Slots, then the parts inside. */
export function SectionBody({ section }: { readonly section: OutlineSection }) {
  if (section.type === 'role') return <RoleSection section={section} />;
  const own = ownSlot(section);
  const slots = section.slots.filter((slot) => slot !== own);
  return (
    <div className="@container flex flex-col gap-4">
      {slotGroups(slots, section.headings).map((group) => (
        <Slots key={group.slots[0]} group={group} own={section.id} />
      ))}
      {section.sections.length > 0 ? (
        <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 @lg:grid-cols-2">
          {section.sections.map((inner) => (
            <InnerSection key={inner.id} section={inner} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function InnerSection({ section }: { readonly section: OutlineSection }) {
  const name = useSectionName(section);
  const own = ownSlot(section);
  return (
    <fieldset
      data-section={section.id}
      aria-label={name}
      className={`flex min-w-0 flex-col gap-2 border-line border-s-2 ps-4 ${isSmall(section) ? '' : 'col-span-full'}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium text-muted">{name}</p>
        <Included section={section} />
        {own ? <Slot id={own} hideLabel /> : null}
      </div>
      <SectionBody section={section} />
    </fieldset>
  );
}
