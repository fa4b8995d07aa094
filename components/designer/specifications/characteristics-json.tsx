'use client';
import { useTranslations } from 'next-intl';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/input.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { replaceCharacteristics } from '../changes/arrange-characteristics.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';
import { readCharacteristics } from './read-characteristics.ts';

const written = (characteristics: Specification['characteristics']): string => JSON.stringify(characteristics, null, 2);

/** The characteristics as JSON Schema. What cannot be read yet stays as typed, with its issues, and changes nothing. */
export function CharacteristicsJson({ specification }: { readonly specification: Specification }) {
  const t = useTranslations('definitions.specification');
  const session = useDraftSession();
  const model = written(specification.characteristics);
  const typed = useTypedText(model);
  const read = typed.isTyped ? readCharacteristics(specification, typed.text) : null;
  const write = (text: string) => {
    const next = readCharacteristics(specification, text);
    typed.type(text, next.ok ? written(next.characteristics) : model);
    if (next.ok) session.apply(replaceCharacteristics(specification.id, next.characteristics));
  };
  const issues = read?.ok === false ? read.issues : [];
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('json')} help={t('json-help')} error={issues.length > 0 ? t('json-wrong', { count: issues.length }) : undefined}>
        <Textarea
          className="min-h-[60vh] font-mono text-xs"
          spellCheck={false}
          value={typed.text}
          onChange={(event) => write(event.target.value)}
          onBlur={() => {
            if (issues.length === 0) typed.forget();
            session.endGesture();
          }}
        />
      </Field>
      {issues.length > 0 ? <IssueList issues={issues} label={t('problems')} /> : null}
    </div>
  );
}
