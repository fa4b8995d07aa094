'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { usePermission } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

/** To the review of a draft: who may publish does it there, everybody else hands it in. */
export function PublishButton({ draft }: { readonly draft: string }) {
  const t = useTranslations('release.publish');
  const router = useRouter();
  const mayPublish = usePermission('release:publish');
  return (
    <Tooltip content={t(mayPublish ? 'open-help' : 'review-help')}>
      <Button size="sm" onClick={() => router.push(`/releases/publish/${draft}`)}>
        {t(mayPublish ? 'open' : 'review')}
      </Button>
    </Tooltip>
  );
}
