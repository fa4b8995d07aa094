'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Characteristic, FactCondition, FactRef, LocalizedText, Scalar } from '../../../schemas/generated/definitions.ts';
import { type Localized, useLocalized } from '../../ui/localized-text.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { factText } from '../model/fact-choices.ts';
import { characteristicOf, nameOfId, partOf } from '../model/fact-names.ts';
import type { SeenFacts } from '../model/seen-facts.ts';

export type FactWords = {
  readonly fact: (ref: FactRef) => string;
  readonly value: (ref: FactRef, value: FactCondition['value']) => string;
  /** Several values as one text that can be told apart again. */
  readonly list: (texts: readonly string[]) => string;
  readonly part: (id: string) => LocalizedText;
  /** What a condition with a name of its own is called. */
  readonly condition: (id: string) => string;
};

const isReference = (value: FactCondition['value']): value is FactRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Translate = ReturnType<typeof useTranslations<'conditions.fact'>>;

function factWordsOf(seen: SeenFacts, t: Translate, localized: (text: Localized) => string): FactWords {
  const { document, rows } = seen;
  // The same few facts stand in every line of a table, and looking one up may walk the catalogue.
  const told = new Map<string, string>();
  const found = new Map<string, Characteristic | null>();
  const characteristic = (ref: FactRef): Characteristic | null => {
    const key = factText(ref);
    const kept = found.get(key);
    if (kept !== undefined) return kept;
    const made = characteristicOf(seen, ref);
    found.set(key, made);
    return made;
  };

  const list = (texts: readonly string[]): string => {
    const separator = t('list-separator');
    return texts.join(texts.some((text) => text.includes(separator.trim())) ? t('strong-separator') : separator);
  };
  const part = (id: string): LocalizedText => partOf(rows, id)?.name ?? nameOfId(document, id) ?? { 'zh-CN': id, en: id };
  const pathWords = (ref: FactRef): string => {
    const path = ref.path ?? '';
    const known = `${ref.fact}.${path}`;
    if (t.has(known)) return t(known);
    const label = characteristic(ref)?.label;
    return label ? localized(label) : path;
  };
  const tell = (ref: FactRef): string => {
    if (ref.fact === 'items') {
      const of = ref.params?.of ?? '';
      return t('items.count', { of: localized(part(of.split('/').at(-1) ?? of)), per: ref.params?.per ?? 'order' });
    }
    if (ref.fact === 'bundle') {
      const [id = '', path] = (ref.path ?? '').split('.');
      const name = localized(part(id));
      if (path === undefined) return name;
      const own = t.has(`part.${path}`) ? t(`part.${path}`) : pathWords(ref);
      return t('of-part', { part: name, path: own });
    }
    return pathWords(ref);
  };
  const fact = (ref: FactRef): string => {
    const key = factText(ref);
    const words = told.get(key) ?? tell(ref);
    told.set(key, words);
    return words;
  };
  const scalar = (ref: FactRef, value: Scalar): string => {
    if (value === null) return t('none');
    if (typeof value === 'boolean') return t(value ? 'true' : 'false');
    const label = characteristic(ref)?.enumLabels?.[String(value)];
    if (label) return localized(label);
    if (typeof value === 'string') {
      const known = `values.${value}`;
      if (t.has(known)) return t(known);
      const name = partOf(rows, value)?.name ?? nameOfId(document, value);
      if (name) return localized(name);
    }
    return String(value);
  };
  return {
    fact,
    list,
    part,
    condition: (id) => localized(document[`condition/${id}`]?.name ?? { 'zh-CN': id, en: id }),
    value: (ref, value) => {
      if (isReference(value)) return fact(value);
      return Array.isArray(value) ? list(value.map((each) => scalar(ref, each))) : scalar(ref, value);
    },
  };
}

/** Facts, operators and values in the reader's language; a name the catalogue gives comes before any of ours. */
export function useFactWords(): FactWords {
  const t = useTranslations('conditions.fact');
  const localized = useLocalized();
  const seen = useSeenFacts();
  return useMemo(() => factWordsOf(seen, t, localized), [seen, t, localized]);
}
