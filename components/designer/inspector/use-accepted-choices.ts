'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { useDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';

/** What a role can accept. A category or specification lets in old generations too. */
export function useAcceptedChoices(): readonly SelectOption[] {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const workspace = workspaceOfDocument(useDocument());
  return (['offering', 'category', 'specification'] as const).flatMap((kind) =>
    workspace.all(kind).map((each) => ({ value: each.id, label: `${localized(each.name)} · ${t(`accepts-kind.${kind}`)}`, note: each.id })),
  );
}
