'use client';
import { useTranslations } from 'next-intl';
import { Fragment, memo } from 'react';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { useFactWords } from './use-fact-words.ts';
import { useOperatorWords } from './use-operator-words.ts';

type ConditionSentenceProps = {
  readonly condition: Condition /** Among others: several parts of it stand in brackets. */;
  readonly isInner?: boolean;
};

/** `… and (… or …)`, from the condition itself; another condition is said by its name. A part that is the same object is not said again. */
export const ConditionSentence = memo(({ condition, isInner = false }: ConditionSentenceProps) => {
  const t = useTranslations('conditions.sentence');
  const words = useFactWords();
  const operator = useOperatorWords();
  if ('all' in condition) return <Joined parts={condition.all} word={t('and')} isInner={isInner} />;
  if ('any' in condition) return <Joined parts={condition.any} word={t('or')} isInner={isInner} />;
  if ('not' in condition) {
    return (
      <>
        {t('not')}
        <ConditionSentence condition={condition.not} isInner />
      </>
    );
  }
  if ('condition' in condition) {
    return <span className="font-medium underline decoration-dotted underline-offset-4">{words.condition(condition.condition)}</span>;
  }
  return (
    <>
      <span className="font-medium">{words.fact(condition)}</span> {operator(condition.operator)}{' '}
      <span className="font-medium">{t('quoted', { value: words.value(condition, condition.value) })}</span>
    </>
  );
});

type JoinedProps = { readonly parts: readonly Condition[]; readonly word: string; readonly isInner: boolean };

function Joined({ parts, word, isInner }: JoinedProps) {
  const t = useTranslations('conditions.sentence');
  const list = parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no ids, and their order is their meaning
    <Fragment key={index}>
      {index > 0 ? <span className="text-muted"> {word} </span> : null}
      <ConditionSentence condition={part} isInner={parts.length > 1} />
    </Fragment>
  ));
  return isInner && parts.length > 1 ? (
    <>
      {t('open')}
      {list}
      {t('close')}
    </>
  ) : (
    list
  );
}
