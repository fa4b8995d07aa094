'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { usersOf } from '../../../core/definition/index.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { ConditionSentence } from './condition-sentence.tsx';
import { useFactWords } from './use-fact-words.ts';

type NamedConditionLeafProps = { readonly id: string; readonly field: string };

/** A condition that a rule names instead of repeating it: its name, and when opened what it stands for. */
export function NamedConditionLeaf({ id, field }: NamedConditionLeafProps) {
  const t = useTranslations('design.rules');
  const words = useFactWords();
  const document = useDocument();
  const named = document[`condition/${id}`];
  return (
    <details className="rounded-md bg-canvas">
      <summary data-field={field} className="flex cursor-pointer items-center gap-2 rounded-md p-2 hover:bg-hover">
        <DisclosureSign />
        <span className="font-medium">{words.condition(id)}</span>
        <span className="font-mono text-muted text-xs">{id}</span>
      </summary>
      <p className="px-3 pb-3 pl-8 leading-relaxed">
        {named?.kind === 'condition' ? (
          <ConditionSentence condition={named.when} />
        ) : (
          <span className="text-no">{t('condition-missing')}</span>
        )}
      </p>
    </details>
  );
}

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
          <NamedConditionLeaf id={id} field={`condition/${id}`} />
          <p className="px-8 py-1 text-muted text-sm">
            {t('named-by', { names: format.list(usersOf(workspace, 'condition', id).map(({ name }) => localized(name))) })}
          </p>
        </div>
      ))}
    </section>
  );
}
