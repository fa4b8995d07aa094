'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { usersOf } from '../../../core/definition/index.ts';
import type { Channel } from '../../../schemas/generated/definitions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DefinitionPage } from '../definitions/definition-page.tsx';
import { UserList } from '../definitions/user-list.tsx';
import { useDocument } from '../draft-context.tsx';
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
  const document = useDocument();
  const users = useMemo(() => usersOf(workspaceOfDocument(document), 'channel', channel.id), [document, channel.id]);
  return (
    <DefinitionPage draft={draft} definition={channel}>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
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
    </DefinitionPage>
  );
}
