'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { setFormHeading } from '../changes/arrange-form.ts';
import { useDraftSession } from '../draft-context.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { type FormRow, rowKey } from './form-rows.ts';
import { MoveButtons, MoveHandle, type RowMoves } from './move-handle.tsx';

type HeadingRowProps = { readonly row: Extract<FormRow, { type: 'heading' }>; readonly moves: RowMoves };

/** The title of a group of fields: it may be moved between them, renamed, and taken away. */
export function HeadingRow({ row, moves }: HeadingRowProps) {
  const t = useTranslations('arrange');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOfferingId();
  const name = localized(row.heading);
  return (
    <div className="flex items-start gap-2 border-accent border-s-2 py-1 ps-1">
      <MoveHandle name={name} handle={rowKey(row)} moves={moves} />
      <div className="min-w-0 max-w-md flex-1">
        <TextPair
          label={t('heading')}
          field={`form-heading-${row.before}`}
          value={row.heading}
          onChange={(heading) => session.apply(setFormHeading(offering, row.before, heading))}
          onDone={session.endGesture}
        />
      </div>
      <MoveButtons name={name} moves={moves} />
      <Button
        size="icon"
        variant="ghost"
        className="size-8"
        aria-label={t('heading-remove', { name })}
        onClick={() => session.apply(setFormHeading(offering, row.before, null))}
      >
        <Trash2 aria-hidden="true" />
      </Button>
    </div>
  );
}
