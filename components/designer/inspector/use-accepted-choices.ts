'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { useFollowingDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';

/** What a role can accept. A category or specification lets in old generations too. */
export function useAcceptedChoices(): readonly SelectOption[] {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const document = useFollowingDocument();
  return useMemo(() => {
    const workspace = workspaceOfDocument(document);
    const kinds = ['offering', 'category', 'specification'] as const;
    // Ids are unique within a kind: what an offering and its specification share is one choice, and means both.
    const ids = new Set(kinds.flatMap((kind) => workspace.all(kind).map(({ id }) => id)));
    return [...ids].map((id) => {
      const found = kinds.flatMap((kind) => workspace.get(kind, id) ?? []);
      const name = localized(found[0]?.name ?? { 'zh-CN': id, en: id });
      return { value: id, label: [name, ...found.map(({ kind }) => t(`accepts-kind.${kind}`))].join(' · '), note: id };
    });
  }, [document, localized, t]);
}
