'use client';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { isBundle } from '../../../core/definition/index.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removePart } from '../changes/remove-part.ts';
import { useDraftSession } from '../draft-context.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { type PartKind, type Place, parentPlace, partAt } from '../model/place.ts';
import { AddPartDialog } from './add-part-dialog.tsx';
import { useOfferingEditor } from './use-offering-editor.tsx';

export type StructureDialogs = {
  readonly add: (kind: PartKind, place: Place) => void;
  readonly remove: (row: OutlineRow) => void;
};

const DialogsContext = createContext<StructureDialogs | null>(null);

export function useStructureDialogs(): StructureDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('Structure dialogs are missing around this part');
  return dialogs;
}

export function StructureDialogsProvider({ children }: { readonly children: ReactNode }) {
  const [adding, setAdding] = useState<{ readonly kind: PartKind; readonly place: Place } | null>(null);
  const [removing, setRemoving] = useState<OutlineRow | null>(null);
  const dialogs = useMemo((): StructureDialogs => ({ add: (kind, place) => setAdding({ kind, place }), remove: setRemoving }), []);
  return (
    <DialogsContext value={dialogs}>
      {children}
      {adding ? <AddPartDialog {...adding} onClose={() => setAdding(null)} /> : null}
      {removing ? <RemoveDialog row={removing} onClose={() => setRemoving(null)} /> : null}
    </DialogsContext>
  );
}

function RemoveDialog({ row, onClose }: { readonly row: OutlineRow; readonly onClose: () => void }) {
  const t = useTranslations('design.remove');
  const localized = useLocalized();
  const session = useDraftSession();
  const { offering, view } = useOfferingEditor();
  const part = isBundle(offering) ? partAt(offering, row.place) : null;
  const isLastOption = part?.kind === 'option' && part.siblings.length === 1;
  const confirm = () => {
    session.apply(removePart(offering.id, row.place));
    view.select(parentPlace(row.place));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('title', { name: localized(row.name) })}
      description={
        isLastOption ? t('last-option') : row.children.length > 0 ? t('with-children', { count: row.children.length }) : t('text')
      }
      confirmLabel={t('confirm')}
      cancelLabel={t('cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
