'use client';
import { useMemo } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { useAcceptedChoices } from '../inspector/use-accepted-choices.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { PartKind } from '../model/place.ts';
import { useOfferingId } from './use-offering.ts';

export type PartChoice = { readonly id: string; readonly name: string };

/** What a new part may bring: every other offering; a role, whose products it may take. */
export function usePartChoices(kind: PartKind): readonly PartChoice[] {
  const localized = useLocalized();
  const document = useDocument();
  const offering = useOfferingId();
  const accepted = useAcceptedChoices();
  return useMemo(
    () =>
      kind === 'role'
        ? accepted.map(({ value, label }) => ({ id: value, name: label }))
        : workspaceOfDocument(document)
            .all('offering')
            .filter(({ id }) => id !== offering)
            .map(({ id, name }) => ({ id, name: localized(name) })),
    [kind, accepted, document, offering, localized],
  );
}
