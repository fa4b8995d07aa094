'use client';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { fileSize } from './file-size.ts';
import type { Upload } from './use-uploads.ts';

type UploadRowProps = { readonly upload: Upload; readonly onRetry: () => void; readonly onDismiss: () => void };

/** A file on its way, or the reason why it did not arrive. */
export function UploadRow({ upload, onRetry, onDismiss }: UploadRowProps) {
  const t = useTranslations('sell.upload');
  const tFault = useTranslations('shell.faults');
  const { file, progress, fault } = upload;
  if (!fault) {
    return (
      <li data-uploading className="flex items-center gap-3">
        <span className="min-w-0 flex-1 truncate">{file.name}</span>
        <span className="text-muted text-sm tabular-nums">{fileSize(file.size)}</span>
        <progress aria-label={t('sending', { name: file.name })} value={progress} max={1} className="w-32" />
      </li>
    );
  }
  return (
    <li data-upload-failed={fault.code} className="flex flex-wrap items-center gap-3 rounded-md bg-no-soft px-2 py-1">
      <StatusMark status="no" className="size-5" />
      <span role="alert" className="min-w-0 flex-1">
        {file.name} · {tFault.has(fault.code) ? tFault(fault.code, fault.params) : tFault('bug')}
      </span>
      <Button size="sm" onClick={onRetry}>
        {t('retry')}
      </Button>
      <Button size="sm" variant="ghost" onClick={onDismiss}>
        {t('dismiss')}
      </Button>
    </li>
  );
}
