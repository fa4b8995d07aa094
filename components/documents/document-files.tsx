'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload as UploadIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { useApi } from '../api-provider.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import type { DocumentDesk } from './document-desk.tsx';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './use-uploads.ts';

const DocumentFile = lazy(() => import('./document-file.tsx').then((module) => ({ default: module.DocumentFile })));

const accepted = 'image/png,image/jpeg,application/pdf';

type DocumentFilesProps = {
  readonly desk: DocumentDesk;
  readonly slot: string;
  /** What the paper is called. */
  readonly name: string;
  readonly onUploaded: () => void;
};

/** Files of one paper: chosen, or dropped here; each on its way says how far, and a failed one can be sent again. */
export function DocumentFiles({ desk, slot, name, onUploaded }: DocumentFilesProps) {
  const t = useTranslations('sell.upload');
  const api = useApi();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const [isOver, setIsOver] = useState(false);
  const files = useQuery(api.orders.documents.queryOptions({ id: desk.order ?? '' }, { enabled: desk.order !== null }));
  const refresh = () => void queries.invalidateQueries({ queryKey: api.orders.documents.queryKey() });
  const { uploads, add, retry, dismiss } = useUploads(
    async () => {
      const order = await desk.saveOrder();
      return order === null ? null : { order, root: desk.root, slot };
    },
    () => {
      refresh();
      onUploaded();
    },
  );
  const kept = (files.data ?? []).filter((file) => file.slot === slot && file.root === desk.root);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same by keyboard
    <div
      data-upload={slot}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'mt-2 rounded-md border border-dashed px-3 py-2',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong/60',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button size="sm" aria-describedby={helpId} onClick={() => input.current?.click()}>
          <UploadIcon aria-hidden="true" />
          {t('choose', { name })}
        </Button>
        <span id={helpId} className="text-muted text-sm">
          {t('help')}
        </span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('choose', { name })}
          accept={accepted}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {kept.length + uploads.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-1">
          <Suspense>
            {kept.map((file) => (
              <DocumentFile key={file.id} file={file} onRemoved={refresh} isRemovable />
            ))}
          </Suspense>
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload)} onDismiss={() => dismiss(upload)} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
