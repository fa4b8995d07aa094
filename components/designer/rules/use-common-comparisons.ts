'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import type { PickerChoice } from '../editor/definition-picker.tsx';
import { useOfferingRows } from '../editor/use-offering.ts';
import { type CommonComparison, commonComparisons, type Said } from '../model/common-comparisons.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { useFactWords } from './use-fact-words.ts';

type CommonComparisons = { readonly all: readonly CommonComparison[]; readonly choices: readonly PickerChoice[] };

/** Whole comparisons to pick from, each as one sentence. */
export function useCommonComparisons(): CommonComparisons {
  const t = useTranslations('design.tree');
  const localized = useLocalized();
  const words = useFactWords();
  const document = useDocument();
  const rows = useOfferingRows();
  const all = useMemo(() => commonComparisons(workspaceOfDocument(document), rows), [document, rows]);
  const sentence = (said: Said): string => {
    if (said.type === 'named') return localized(said.name);
    const part = localized(said.row.name);
    if (said.type === 'taken')
      return said.group ? t('option-chosen', { group: localized(said.group.name), option: part }) : t('part-taken', { part });
    const value = words.value(said.condition, said.condition.value);
    return said.type === 'source' ? t('product-from', { part, value }) : t('part-has', { part, name: localized(said.label), value });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the document, the rows and the language
  const choices = useMemo(
    () => all.map(({ key, said }) => ({ id: key, name: sentence(said), note: t(`comparison.${said.type}`) })),
    [all, t, localized],
  );
  return { all, choices };
}
