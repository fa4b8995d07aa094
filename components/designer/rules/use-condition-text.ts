'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { useFactWords } from './use-fact-words.ts';
import { useOperatorWords } from './use-operator-words.ts';

/** A condition as one text: `… and (… or …)`. */
export function useConditionText(): (condition: Condition) => string {
  const t = useTranslations('conditions.sentence');
  const words = useFactWords();
  const operator = useOperatorWords();
  return useMemo(() => {
    const tell = (condition: Condition, isInner: boolean): string => {
      if ('not' in condition) return `${t('not')}${tell(condition.not, true)}`;
      if ('condition' in condition) return words.condition(condition.condition);
      if ('fact' in condition) {
        const value = t('quoted', { value: words.value(condition, condition.value) });
        return `${words.fact(condition)} ${operator(condition.operator)} ${value}`;
      }
      const [parts, word] = 'all' in condition ? [condition.all, t('and')] : [condition.any, t('or')];
      const joined = parts.map((part) => tell(part, parts.length > 1)).join(` ${word} `);
      return isInner && parts.length > 1 ? `${t('open')}${joined}${t('close')}` : joined;
    };
    return (condition) => tell(condition, false);
  }, [t, words, operator]);
}
