'use client';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { useFactWords } from './use-fact-words.ts';
import { useOperatorWords } from './use-operator-words.ts';

/** `… and (… or …)`, from the condition itself; another condition is said by its name. */
export function ConditionSentence({ condition: whole }: { readonly condition: Condition }) {
  const t = useTranslations('design.sentence');
  const words = useFactWords();
  const operator = useOperatorWords();

  const joined = (parts: readonly Condition[], word: string, isInner: boolean): ReactNode => {
    const list = parts.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no ids, and their order is their meaning
      <Fragment key={index}>
        {index > 0 ? <span className="text-muted"> {word} </span> : null}
        {sentence(part, parts.length > 1)}
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
  };
  const sentence = (condition: Condition, isInner: boolean): ReactNode => {
    if ('all' in condition) return joined(condition.all, t('and'), isInner);
    if ('any' in condition) return joined(condition.any, t('or'), isInner);
    if ('not' in condition) {
      return (
        <>
          {t('not')}
          {sentence(condition.not, true)}
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
  };
  return sentence(whole, false);
}
