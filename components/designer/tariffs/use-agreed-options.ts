'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import type { SelectOption } from '../../ui/chosen-label.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { factText } from '../model/fact-choices.ts';
import { characteristicOf } from '../model/fact-names.ts';
import { useFactWords } from '../rules/use-fact-words.ts';

type Options = readonly SelectOption[];

/** By the list and the language: a hundred charges of one tariff show the very same facts. */
const written = new WeakMap<readonly FactRef[], Map<string, Options>>();

/** Facts with bounds as options of a list, each by its name and what it may be. */
export function useAgreedOptions(): (facts: readonly FactRef[]) => Options {
  const t = useTranslations('design.charge');
  const locale = useLocale();
  const seen = useSeenFacts();
  const words = useFactWords();
  const optionOf = (ref: FactRef): SelectOption => {
    const { minimum: least, maximum: greatest } = characteristicOf(seen, ref) ?? {};
    const fact = words.fact(ref);
    const isBounded = least !== undefined && greatest !== undefined;
    return { value: factText(ref), label: isBounded ? t('agreed-within', { fact, least, greatest }) : fact };
  };
  return (facts) => {
    const ofList = written.get(facts) ?? new Map<string, Options>();
    written.set(facts, ofList);
    const options = ofList.get(locale) ?? facts.map(optionOf);
    ofList.set(locale, options);
    return options;
  };
}
