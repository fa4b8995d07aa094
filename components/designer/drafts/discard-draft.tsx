'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DraftSummary } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.tsx';

/** Throwing a draft away cannot be undone, so it asks, and says how much is lost. */
export function DiscardDraft({ draft }: { readonly draft: DraftSummary }) {
  const t = useTranslations('design.drafts');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const [isAsking, setAsking] = useState(false);
  const discard = useMutation(
    api.drafts.discard.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.drafts.pathKey() });
        setAsking(false);
        toast.success(t('discarded', { title: draft.title }));
      },
      onError: (error) => toast.error(faultMessage(error)),
    }),
  );
  return (
    <>
      <Button size="sm" variant="ghost" aria-label={t('discard-named', { title: draft.title })} onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        isBusy={discard.isPending}
        title={t('discard-named', { title: draft.title })}
        description={t('discard-text', { count: draft.changed.length })}
        confirmLabel={t('discard')}
        cancelLabel={t('cancel')}
        onConfirm={() => discard.mutate({ id: draft.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
