'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraftSession } from '../draft-context.tsx';
import { isSettled } from '../model/draft-session.ts';

/** To publication, once what was typed is saved: what is published is what the server has. */
export function PublishLink({ draft }: { readonly draft: string }) {
  const t = useTranslations('design.editor');
  const session = useDraftSession();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await session.flush();
    setBusy(false);
    if (isSettled(session.getState())) router.push(`/releases/publish/${draft}`);
    else toast.error(t('save-first'));
  };
  return (
    <Button variant="primary" isBusy={isBusy} onClick={() => void go()}>
      {t('publish')}
    </Button>
  );
}
