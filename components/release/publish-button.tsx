'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

/** To the publication of a draft. Who may not publish reads why; the server refuses anyway. */
export function PublishButton({ draft }: { readonly draft: string }) {
  const t = useTranslations('release.publish');
  const router = useRouter();
  const mayPublish = usePermission('release:publish');
  const reason = useId();
  return (
    <>
      <Tooltip content={mayPublish ? t('open-help') : t('not-allowed')}>
        <Button size="sm" aria-describedby={mayPublish ? undefined : reason} onClick={() => router.push(`/releases/publish/${draft}`)}>
          {mayPublish ? t('open') : t('review')}
        </Button>
      </Tooltip>
      {mayPublish ? null : (
        <span id={reason} className="sr-only">
          {t('not-allowed')}
        </span>
      )}
    </>
  );
}
