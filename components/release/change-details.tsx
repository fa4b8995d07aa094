'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import type { DefinitionKey, Workspace } from '../../core/definition/index.ts';
import type { ReleaseChange } from '../../core/release/index.ts';
import { DateText } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Money } from '../ui/money.tsx';
import { nothing } from '../ui/nothing.ts';
import { type ChangedValue, type ChangeSentence, changeSentences } from './change-sentence.ts';
import { usePlaceWords } from './use-place-words.ts';

const ConditionValue = dynamic(() => import('./condition-value.tsx').then((module) => module.ConditionValue), { loading: nothing });

const signs = { added: '+', removed: '−', changed: '~' } as const;

type ChangeDetailsProps = {
  readonly change: ReleaseChange;
  readonly before: Workspace;
  readonly after: Workspace;
  /** JSON pointers beside the sentences. */
  readonly hasPointers?: boolean;
};

/** What changed inside one definition, a sentence each: `Data plan › 100 yuan: price ¥50.00 → ¥45.00`. */
export function ChangeDetails({ change, before, after, hasPointers = false }: ChangeDetailsProps) {
  return (
    <ul className="flex flex-col gap-1">
      {changeSentences(change, { before, after }).map((sentence) => (
        <li key={`${sentence.path}${sentence.change}`} className="flex items-baseline gap-2">
          <span aria-hidden="true" className="w-3 shrink-0 text-center font-mono text-changed">
            {signs[sentence.change]}
          </span>
          <span className="min-w-0">
            <Sentence sentence={sentence} of={change.key} before={before} after={after} />
            {hasPointers ? <span className="block break-all font-mono text-muted text-xs">{sentence.path}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

type SentenceProps = {
  readonly sentence: ChangeSentence;
  readonly of: DefinitionKey;
  readonly before: Workspace;
  readonly after: Workspace;
};

function Sentence({ sentence, of, before, after }: SentenceProps) {
  const t = useTranslations('release.sentence');
  const what = usePlaceWords()(sentence);
  if (sentence.field === null && sentence.change !== 'changed') return <>{t(sentence.change, { what })}</>;
  return (
    <>
      {what} <Value value={sentence.before} of={of} workspace={before} /> <span aria-hidden="true">→</span>
      <span className="sr-only">{t('to')}</span> <Value value={sentence.after} of={of} workspace={after} isNew />
    </>
  );
}

type ValueProps = {
  readonly value: ChangedValue;
  readonly of: DefinitionKey;
  readonly workspace: Workspace;
  readonly isNew?: boolean;
};

function Value({ value, of, workspace, isNew = false }: ValueProps) {
  const t = useTranslations('release.sentence');
  const localized = useLocalized();
  const style = isNew ? 'font-medium' : 'text-muted';
  switch (value.type) {
    case 'absent':
      return <span className={style}>{t('absent')}</span>;
    case 'amount':
      return <Money yuan={value.yuan} className={style} />;
    case 'text':
      return <span className={style}>{value.text}</span>;
    case 'instant':
      return (
        <span className={style}>
          <DateText instant={value.instant} precision={/T00:00:00(\.0+)?\+08:00$/.test(value.instant) ? 'day' : 'minute'} />
        </span>
      );
    case 'list':
      return <span className={style}>{value.texts.map(localized).join(t('comma'))}</span>;
    case 'localized':
      return <span className={style}>{localized(value.text)}</span>;
    case 'condition':
      return (
        <span className={isNew ? undefined : 'text-muted'}>
          <ConditionValue condition={value.condition} of={of} workspace={workspace} />
        </span>
      );
    case 'json':
      return <code className="break-all font-mono text-xs">{value.json}</code>;
  }
}
