'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usersOf } from '../../../core/definition/index.ts';
import type { Channel } from '../../../schemas/generated/definitions.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { UserList } from '../definitions/user-list.tsx';
import { useDocument, useProblems } from '../draft-context.tsx';
import { ConflictPanel } from '../editor/conflict-panel.tsx';
import { HistoryButtons } from '../editor/history-buttons.tsx';
import { SaveBadge } from '../editor/save-badge.tsx';
import { SubjectForm } from '../forms/subject-form.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { channelForm } from './channel-form.ts';

/** Where offerings are sold: what the channel may sell and accept, its hours and outlets, and what names it. */
export function ChannelEditor({ draft, channel }: { readonly draft: string; readonly channel: string }) {
  const t = useTranslations('definitions.channel');
  const found = useDocument()[`channel/${channel}`];
  if (found?.kind !== 'channel') return <EmptyState className="m-6" title={t('missing', { id: channel })} />;
  return <Editor draft={draft} channel={found} />;
}

function Editor({ draft, channel }: { readonly draft: string; readonly channel: Channel }) {
  const t = useTranslations('definitions.channel');
  const localized = useLocalized();
  const document = useDocument();
  const issues = useProblems().filter(({ definition }) => definition?.kind === 'channel' && definition.id === channel.id);
  const users = useMemo(() => usersOf(workspaceOfDocument(document), 'channel', channel.id), [document, channel.id]);
  return (
    <div className="mx-auto max-w-6xl px-8 py-6">
      <PageHeader
        back={<BackLink href={`/design/${draft}?list=channel`}>{t('all')}</BackLink>}
        title={localized(channel.name)}
        aside={<SaveBadge />}
        description={<span className="font-mono">{channel.id}</span>}
        actions={<HistoryButtons />}
      />
      <ConflictPanel />
      {issues.length > 0 ? (
        <section aria-label={t('problems')} className="mb-4">
          <IssueList issues={issues} label={t('problems')} />
        </section>
      ) : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <section aria-label={t('form')}>
          <SubjectForm subject={{ type: 'definition', key: `channel/${channel.id}` }} form="channel" fields={channelForm} />
        </section>
        <section aria-labelledby="channel-users">
          <h2 id="channel-users" className="mb-2 font-semibold text-lg">
            {t('used', { count: users.length })}
          </h2>
          <UserList users={users} />
        </section>
      </div>
    </div>
  );
}
