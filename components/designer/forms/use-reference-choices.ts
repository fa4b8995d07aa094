'use client';
import { useMemo } from 'react';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { useFollowingDocument } from '../draft-context.tsx';
import { useOfferingRows } from '../editor/use-offering.ts';
import { type DraftDocument, tariffIn, workspaceOfDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { ReferenceKind } from './control.ts';
import type { FieldSubject } from './field-subject.ts';

type Named = { readonly id: string; readonly name: LocalizedText };
type Seen = { readonly document: DraftDocument; readonly rows: readonly OutlineRow[]; readonly subject: FieldSubject };

const chargeTypes = { 'recurring-charge': 'recurring', 'one-time-charge': 'one-time', allowance: 'allowance' } as const;

function candidates(kind: ReferenceKind, { document, rows, subject }: Seen): readonly Named[] {
  if (kind === 'role') return rows.filter((row) => row.kind === 'role');
  if (kind === 'recurring-charge' || kind === 'one-time-charge' || kind === 'allowance') {
    const charges = subject.type === 'charge' ? (tariffIn(document, subject.tariff)?.charges ?? []) : [];
    return charges.filter((charge) => charge.type === chargeTypes[kind]);
  }
  return workspaceOfDocument(document).all(kind);
}

/** What a reference may name here, by name with its id beneath. */
export function useReferenceChoices(kind: ReferenceKind, subject: FieldSubject): readonly SelectOption[] {
  const localized = useLocalized();
  const document = useFollowingDocument();
  const rows = useOfferingRows();
  return useMemo(
    () =>
      candidates(kind, { document, rows, subject }).map(({ id, name }) => ({
        value: id,
        label: localized(name),
        ...(localized(name) === id ? {} : { note: id }),
      })),
    [kind, subject, document, rows, localized],
  );
}
