'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { characteristicPaths, chargePaths, type NamedPath, partPaths } from '../model/id-paths.ts';
import { outlineOf } from '../model/outline.ts';
import type { FieldSubject } from './field-subject.ts';

const homeOf = (subject: FieldSubject): string | null => {
  if (subject.type === 'attachment') return subject.offering;
  return subject.type === 'rule' && subject.rule.type === 'inline' ? subject.rule.offering : null;
};

export type PathChoices = Readonly<Record<'parts' | 'characteristics' | 'charges', readonly SelectOption[]>>;

/** The id paths that may stand in a rule or attachment of this offering, by the names on their way. */
export function usePathChoices(subject: FieldSubject): PathChoices {
  const t = useTranslations('forms');
  const localized = useLocalized();
  const seen = useSeenFacts();
  const home = homeOf(subject);
  return useMemo(() => {
    const { document } = seen;
    const offering = (home === null ? null : offeringIn(document, home)) ?? seen.offering;
    const rows = offering.id === seen.offering.id ? seen.rows : outlineOf(document, offering);
    const workspace = workspaceOfDocument(document);
    const filler = t('filler');
    const parts = partPaths(rows, { 'zh-CN': filler, en: filler });
    // The options of a group are one place: what each of them has there is one path.
    const options = (paths: readonly NamedPath[]) =>
      [...new Map(paths.map((each) => [each.path, each])).values()].map(({ path, names }) => ({
        value: path,
        label: names.map(localized).join(' › '),
        note: path,
      }));
    return {
      parts: options(parts),
      characteristics: options(characteristicPaths(workspace, offering, parts)),
      charges: options(chargePaths(workspace, offering, parts)),
    };
  }, [home, seen, t, localized]);
}
