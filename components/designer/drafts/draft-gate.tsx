'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import type { DraftView } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { QueryState } from '../../query-state.tsx';
import { useSession } from '../../shell/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DraftProvider } from '../draft-context.tsx';
import { MergeNews } from '../editor/merge-news.tsx';
import { createDraftSession, type DraftSession, isSettled } from '../model/draft-session.ts';

/** Sessions with unsaved work outlive their page: going elsewhere in the workbench and back loses nothing. */
const unsaved = new Map<string, DraftSession>();

/** How soon somebody who only looks sees what another one does. */
const askEvery = 10_000;

/** Opens a draft and holds its session for the pages inside. */
export function DraftGate({ draft, children }: { readonly draft: string; readonly children: ReactNode }) {
  const api = useApi();
  // The session is the truth while the draft is open; another fetch would only be older or newer than it.
  const view = useQuery(
    api.drafts.open.queryOptions({ id: draft }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false }),
  );
  const session = useSession();
  const t = useTranslations('design.drafts');
  if (session.data && !session.data.permissions.includes('draft:edit')) return <EmptyState title={t('not-allowed')} className="m-8" />;
  return (
    <div className="h-full">
      <QueryState query={view} loading={<Skeleton className="m-8" lines={4} />}>
        {(data) => (
          <OpenDraft key={draft} view={data}>
            {children}
          </OpenDraft>
        )}
      </QueryState>
    </div>
  );
}

function OpenDraft({ view, children }: { readonly view: DraftView; readonly children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const { mutateAsync: save } = useMutation(api.drafts.save.mutationOptions());
  const [session] = useState(
    () =>
      unsaved.get(view.id) ??
      createDraftSession({ draft: view.id, id: crypto.randomUUID() }, view, {
        save,
        open: () => queries.fetchQuery(api.drafts.open.queryOptions({ id: view.id }, { staleTime: 0 })),
      }),
  );
  useEffect(() => {
    unsaved.set(view.id, session);
    return () => {
      void session.flush().finally(() => {
        if (isSettled(session.getState())) unsaved.delete(view.id);
        void queries.invalidateQueries({ queryKey: api.drafts.pathKey() });
      });
    };
  }, [session, view.id, queries, api]);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void session.pull();
    };
    ask();
    const timer = setInterval(ask, askEvery);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [session]);
  return (
    <DraftProvider session={session} issues={view.issues}>
      <MergeNews />
      {children}
    </DraftProvider>
  );
}
