'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useLocalized } from '../ui/localized-text.tsx';
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

/** Slots in two columns, then the parts inside. */
export function SectionBody({ section }: { readonly section: OutlineSection }) {
  if (section.type === 'role') return <RoleSection section={section} />;
  const own = ownSlot(section);
  const slots = section.slots.filter((slot) => slot !== own);
  return (
    <div className="@container flex flex-col gap-4">
      {slots.length > 0 ? (
        <div className="grid grid-cols-1 gap-x-6 gap-y-4 @lg:grid-cols-2">
          {slots.map((slot) => (
            <Slot key={slot} id={slot} hideLabel={slot === section.id} />
          ))}
        </div>
      ) : null}
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
