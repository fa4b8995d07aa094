import { useTranslations } from 'next-intl';
import type { AwaitedFact } from '../../core/configure/index.ts';

/** What a fact is called; one without words shows its path, so that it can be reported. */
export function useFactName(): (awaits: AwaitedFact) => string {
  const t = useTranslations('rules.facts');
  return ({ fact, path }) => {
    const key = `${fact}.${path}`;
    return t.has(key) ? t(key) : key;
  };
}
