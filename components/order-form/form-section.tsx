'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../ui/localized-text.tsx';
import type { OutlineSection } from './form-view.ts';
import { RoleSection } from './role-section.tsx';
import { Slot } from './slots/slot.tsx';

function useSectionName(section: OutlineSection): string {
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const name = section.name ? localized(section.name) : t('documents');
  return section.ordinal === null ? name : `${name} ${section.ordinal}`;
}

/** A part of the offering at the top of the form. */
export function FormSectionCard({ section }: { readonly section: OutlineSection }) {
  const name = useSectionName(section);
  const isEmpty = section.slots.length === 0 && section.sections.length === 0;
  const t = useTranslations('sell.form');
  return (
    <section data-section={section.id} aria-label={name} className="rounded-lg border border-line bg-surface px-5 py-4">
      <h2 className="flex items-baseline gap-3 font-semibold text-lg">
        {name}
        {isEmpty ? <span className="font-normal text-base text-muted">{t('included')}</span> : null}
      </h2>
      {isEmpty ? null : (
        <div className="mt-3">
          <SectionBody section={section} />
        </div>
      )}
    </section>
  );
}

/** Slots in two columns, then the parts inside. */
export function SectionBody({ section }: { readonly section: OutlineSection }) {
  if (section.type === 'role') return <RoleSection section={section} />;
  return (
    <div className="flex flex-col gap-4">
      {section.slots.length > 0 ? (
        <div className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2">
          {section.slots.map((slot) => (
            <Slot key={slot} id={slot} hideLabel={slot === section.id} />
          ))}
        </div>
      ) : null}
      {section.sections.map((inner) => (
        <InnerSection key={inner.id} section={inner} />
      ))}
    </div>
  );
}

function InnerSection({ section }: { readonly section: OutlineSection }) {
  const name = useSectionName(section);
  const isEmpty = section.slots.length === 0 && section.sections.length === 0;
  const t = useTranslations('sell.form');
  return (
    <section data-section={section.id} aria-label={name} className="border-line border-s-2 ps-4">
      <h4 className="font-medium text-muted">
        {name}
        {isEmpty ? <span className="ms-2 font-normal">{t('included')}</span> : null}
      </h4>
      {isEmpty ? null : (
        <div className="mt-2">
          <SectionBody section={section} />
        </div>
      )}
    </section>
  );
}
