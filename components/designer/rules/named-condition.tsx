'use client';
import { useTranslations } from 'next-intl';
import { useDocument } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
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
