'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { usersOf } from '../../../core/definition/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { SubjectForm } from '../forms/subject-form.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { NamedConditionLeaf } from './named-condition.tsx';
import { namedConditionForm } from './rule-forms.ts';

/** The conditions that rules of this offering name, with everything that a change to one of them would touch. */
export function NamedConditions({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('design.rules');
  const format = useFormatter();
  const localized = useLocalized();
  const workspace = workspaceOfDocument(useDocument());
  return (
    <section aria-label={t('named')} className="flex flex-col gap-3">
      <h2 className="font-semibold">
        {t('named')} <span className="font-normal text-muted">{ids.length}</span>
      </h2>
      {ids.map((id) => (
        <div key={id} className="rounded-lg border border-line bg-surface p-1">
          <NamedConditionLeaf id={id} field={`condition/${id}#stands-for`} />
          <NamedConditionForm id={id} />
          <p className="px-8 py-1 text-muted text-sm">
            {t('named-by', { names: format.list(usersOf(workspace, 'condition', id).map(({ name }) => localized(name))) })}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What the name stands for, edited for every rule that names it. */
function NamedConditionForm({ id }: { readonly id: string }) {
  const t = useTranslations('design.rules');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="px-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-field={`condition/${id}`} className="flex min-h-8 cursor-pointer items-center gap-2 text-muted">
        <DisclosureSign />
        {t('edit-named')}
      </summary>
      {isOpen ? (
        <div className="p-3">
          <SubjectForm form="condition" subject={{ type: 'definition', key: `condition/${id}` }} fields={namedConditionForm} />
        </div>
      ) : null}
    </details>
  );
}
