'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { FormSlot } from '../../../core/configure/index.ts';
import { useDocumentDesk } from '../../documents/document-desk.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { ChoiceCards } from '../choice-cards.tsx';
import { useAnswer, useOrderForm } from '../order-form-context.tsx';
import { SlotFrame } from './slot-frame.tsx';

const DocumentFiles = lazy(() => import('../../documents/document-files.tsx').then((module) => ({ default: module.DocumentFiles })));

/** A paper that a rule asks for: the clerk says that it was seen, or keeps a copy of it. */
export function DocumentSlot({ slot }: { readonly slot: Extract<FormSlot, { type: 'document' }> }) {
  const { draft } = useOrderForm();
  const desk = useDocumentDesk();
  const t = useTranslations('sell.form');
  const localized = useLocalized();
  const answer = useAnswer(slot.id);
  return (
    <SlotFrame slot={slot} hideLabel isWide>
      {(ids) => (
        <>
          <ChoiceCards
            type="checkbox"
            isReadOnly={!draft}
            labelledBy={ids.labelledBy}
            describedBy={ids.describedBy}
            cards={[
              {
                id: slot.document,
                label: t('seen', { name: localized(slot.name) }),
                detail: localized(slot.reason),
                isChosen: slot.value,
                availability: { status: 'available', reasons: [] },
              },
            ]}
            onToggle={() => answer(slot.value ? undefined : true)}
          />
          {desk && draft ? (
            <Suspense>
              <DocumentFiles desk={desk} slot={slot.id} name={localized(slot.name)} onUploaded={() => answer(true)} />
            </Suspense>
          ) : null}
        </>
      )}
    </SlotFrame>
  );
}
