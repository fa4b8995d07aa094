'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isBundle } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { useMoves } from '../editor/use-moves.ts';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { checkMove } from '../model/move-target.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';

/** What dragging a part onto another does, for whoever does not drag: only what it may go into is offered. */
export function MoveDialog({ row, onClose }: { readonly row: OutlineRow; readonly onClose: () => void }) {
  const t = useTranslations('structure.move');
  const localized = useLocalized();
  const offering = useOffering();
  const rows = useOfferingRows();
  const moves = useMoves();
  const [into, setInto] = useState<Place | null>(null);
  const targets = rows.filter(
    ({ place }) =>
      isBundle(offering) && place !== row.parent && checkMove(offering, row.place, { parent: place, before: null }).type === 'spot',
  );
  const move = () => {
    if (into === null) return;
    // Where something cannot follow, the next dialog stands in place of this one.
    if (moves.into(row.place, into) !== null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('title', { name: localized(row.name) })}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={into === null} onClick={move}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {targets.length === 0 ? (
        <p className="text-muted">{t('nowhere')}</p>
      ) : (
        <Field label={t('into')}>
          <Select
            value={into}
            placeholder={t('choose')}
            options={targets.map(({ place, name, id }) => ({ value: place, label: localized(name), note: id }))}
            onChange={setInto}
          />
        </Field>
      )}
    </Dialog>
  );
}
