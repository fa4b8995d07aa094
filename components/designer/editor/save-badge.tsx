'use client';
import { Check, CloudOff, FileX2, LoaderCircle, Pencil, TriangleAlert } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { nothing } from '../../ui/nothing.ts';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import { sortedKeys } from '../model/merge-theirs.ts';

const DiscardedDraft = dynamic(() => import('../drafts/discarded-draft.tsx').then((module) => module.DiscardedDraft), { loading: nothing });

const icons = {
  saved: Check,
  waiting: Pencil,
  saving: LoaderCircle,
  offline: CloudOff,
  conflict: TriangleAlert,
  discarded: FileX2,
} as const;

/** Whether what was typed is safe, always in sight. Leaving before it is asks first. */
export function SaveBadge() {
  const t = useTranslations('design.save');
  const session = useDraftSession();
  const state = useDraft(({ save, conflicts }) => (save === 'saved' && sortedKeys(conflicts).length > 0 ? 'conflict' : save));
  useEffect(() => {
    if (state === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  useEffect(() => {
    const tryAgain = () => void session.flush();
    window.addEventListener('online', tryAgain);
    return () => window.removeEventListener('online', tryAgain);
  }, [session]);
  const Icon = icons[state];
  const discarded = useDraft((each) => each.discarded);
  const isTrouble = state === 'offline' || state === 'conflict' || state === 'discarded';
  return (
    <span className="flex items-center gap-2">
      <span
        role="status"
        data-save={state}
        className={classNames('flex items-center gap-1.5 text-xs', isTrouble ? 'text-no' : 'text-muted')}
      >
        <Icon className={classNames('size-4', state === 'saving' && 'animate-spin')} aria-hidden="true" />
        {t(state, { name: discarded?.by ?? '' })}
      </span>
      {discarded ? <DiscardedDraft discarded={discarded} /> : null}
      {state === 'offline' ? (
        <Button size="sm" onClick={() => void session.flush()}>
          {t('retry')}
        </Button>
      ) : null}
    </span>
  );
}
