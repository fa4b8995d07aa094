'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { parseOperator } from '../../../core/definition/index.ts';

/** An operator with its decorators in words: `not any of … is one of`. */
export function useOperatorWords(): (operator: string) => string {
  const t = useTranslations('conditions.operator');
  return useCallback(
    (operator) => {
      const parsed = parseOperator(operator);
      if (parsed.type !== 'known') return operator;
      return [...parsed.decorators.map((name) => t(`decorator.${name}`)), t(parsed.operator)].join(' ');
    },
    [t],
  );
}
