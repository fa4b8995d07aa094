'use client';
import { useMutation } from '@tanstack/react-query';
import { useParams, usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraftSession } from '../draft-context.tsx';
import { changesBetween } from '../model/draft-document.ts';

type DiscardedDraftProps = { readonly discarded: { readonly by: string; readonly at: string } };

/** Somebody threw the draft away while it was open here: said once, and what is on the page can become a draft of its own. */
export function DiscardedDraft({ discarded }: DiscardedDraftProps) {
  const t = useTranslations('design.discarded');
  const api = useApi();
  const router = useRouter();
  const pathname = usePathname();
  const { draft = '' } = useParams<{ draft?: string }>();
  const session = useDraftSession();
  const faultMessage = useFaultMessage();
  const [isAsking, setAsking] = useState(true);
  const create = useMutation(api.drafts.create.mutationOptions());
  const save = useMutation(api.drafts.save.mutationOptions());
  const keep = async () => {
    const { title, release, base, log } = session.getState();
    try {
      const made = await create.mutateAsync({ title: t('kept-title', { title }), base: release });
      const changes = changesBetween(base, log.document);
      await save.mutateAsync({ id: made.id, base: release, version: made.version, session: crypto.randomUUID(), turn: 1, changes });
      toast.success(t('kept', { title: made.title }));
      router.replace(pathname.replace(draft, made.id));
    } catch (error) {
      toast.error(faultMessage(error));
    }
  };
  const isBusy = create.isPending || save.isPending;
  return (
    <>
      <Button size="sm" isBusy={isBusy} onClick={() => void keep()}>
        {t('keep')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isBusy={isBusy}
        title={t('title', { name: discarded.by })}
        description={t('text')}
        confirmLabel={t('keep')}
        cancelLabel={t('look')}
        onConfirm={() => void keep()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
