'use client';
import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OrderDocument } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { fileSize } from './file-size.ts';

type DocumentFileProps = { readonly file: OrderDocument; readonly isRemovable?: boolean; readonly onRemoved?: () => void };

/** One file that is kept; whoever may read customers' papers can open it. */
export function DocumentFile({ file, isRemovable = false, onRemoved }: DocumentFileProps) {
  const t = useTranslations('sell.upload');
  const api = useApi();
  const faultMessage = useFaultMessage();
  const canRead = usePermission('customer:read');
  const remove = useMutation(
    api.orders.removeDocument.mutationOptions({ onSuccess: onRemoved, onError: (error) => toast.error(faultMessage(error)) }),
  );
  return (
    <li data-file={file.name} className="flex items-center gap-3">
      <FileText aria-hidden="true" className="size-4 shrink-0 text-muted" />
      {canRead ? (
        <a href={`/api/documents/${file.id}`} className="min-w-0 flex-1 truncate text-accent underline underline-offset-4">
          {file.name}
        </a>
      ) : (
        <span className="min-w-0 flex-1 truncate">{file.name}</span>
      )}
      <span className="text-muted text-sm tabular-nums">{fileSize(file.size)}</span>
      {isRemovable ? (
        <Button size="sm" variant="ghost" isBusy={remove.isPending} onClick={() => remove.mutate({ id: file.id })}>
          {t('remove')}
          <span className="sr-only"> {file.name}</span>
        </Button>
      ) : null}
    </li>
  );
}
