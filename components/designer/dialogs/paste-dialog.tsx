'use client';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useMemo, useState } from 'react';
import { readCells } from '../../sheet/clipboard-block.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Textarea } from '../../ui/input.tsx';
import { pasteParts } from '../changes/paste-parts.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { useEditedOffering, useOffering, useOfferingRows } from '../editor/use-offering.ts';
import type { Clipboard } from '../editor/use-structure-dialogs.ts';
import { PastePreview } from '../paste/paste-preview.tsx';
import { type ClipboardTable, readClipboardTable } from '../paste/read-clipboard-table.ts';
import { readParts } from '../paste/read-parts.ts';

const nothingMerged: ReadonlySet<string> = new Set();

/** A list of parts from a spreadsheet: shown as it is understood before anything is written, mended in place, taken in as one step. */
export function PasteDialog({ clipboard, onClose }: { readonly clipboard: Clipboard | null; readonly onClose: () => void }) {
  const t = useTranslations('structure.paste');
  const session = useDraftSession();
  const document = useDocument();
  const offering = useOffering();
  const rows = useOfferingRows();
  const { setCollapsed } = useEditedOffering();
  const [first] = useState((): ClipboardTable => readClipboardTable(clipboard?.text ?? '', clipboard?.html ?? ''));
  const [text, setText] = useState(first.text);
  const [merged, setMerged] = useState(first.merged);
  const cells = useMemo(() => readCells(text), [text]);
  const read = useMemo(() => readParts({ document, offering, rows }, cells), [document, offering, rows, cells]);
  const write = (next: string, nextMerged = nothingMerged) => {
    setText(next);
    setMerged(nextMerged);
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const brought = readClipboardTable(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
    // Only a list that is not begun yet is taken whole; else it goes where the cursor stands.
    if (text.trim() !== '') return;
    event.preventDefault();
    write(brought.text, brought.merged);
  };
  const take = () => {
    session.apply(pasteParts(offering.id, read.parts));
    for (const { parent } of read.parts) if (parent.type === 'there') setCollapsed(parent.place, false);
    onClose();
  };
  return (
    <FormDialog
      size="lg"
      title={t('title')}
      description={t('help')}
      confirmLabel={t('confirm', { count: read.parts.length })}
      isComplete={read.parts.length > 0 && read.issues.length === 0}
      onConfirm={take}
      onClose={onClose}
    >
      {(isTried) => (
        <>
          <Field
            label={t('list')}
            error={
              read.issues.length > 0
                ? t('wrong', { count: read.issues.length })
                : isTried && read.parts.length === 0
                  ? t('empty')
                  : undefined
            }
          >
            <Textarea
              rows={6}
              value={text}
              spellCheck={false}
              wrap="off"
              placeholder={t('example')}
              className="font-mono text-sm"
              onPaste={paste}
              onChange={(event) => write(event.target.value)}
            />
          </Field>
          {cells.length > 0 ? <PastePreview cells={cells} read={read} merged={merged} /> : null}
        </>
      )}
    </FormDialog>
  );
}
