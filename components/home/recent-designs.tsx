'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { Badge } from '../ui/badge.tsx';
import { DateText } from '../ui/date-text.tsx';
import { HomeCard, HomeRow, HomeRows } from './home-card.tsx';

const shown = 6;

export function RecentDrafts() {
  const t = useTranslations('shell.home');
  const api = useApi();
  const drafts = useQuery(api.drafts.list.queryOptions());
  return (
    <HomeCard title={t('drafts')} all="/design">
      <QueryState query={drafts}>
        {(list) => (
          <HomeRows empty={t('draftsEmpty')}>
            {list.slice(0, shown).map((draft) => (
              <HomeRow
                key={draft.id}
                href={`/design/${draft.id}`}
                title={draft.title}
                detail={
                  <>
                    {t('changedCount', { count: draft.changed.length })} · {draft.savedBy} · <DateText instant={draft.savedAt} />
                  </>
                }
              />
            ))}
          </HomeRows>
        )}
      </QueryState>
    </HomeCard>
  );
}

export function RecentReleases() {
  const t = useTranslations('shell.home');
  const api = useApi();
  const releases = useQuery(api.releases.list.queryOptions());
  return (
    <HomeCard title={t('releases')} all="/releases">
      <QueryState query={releases}>
        {(list) => (
          <HomeRows empty={t('releasesEmpty')}>
            {list.slice(0, shown).map((release) => (
              <HomeRow
                key={release.hash}
                href={`/releases/${release.hash}`}
                title={`${t('releaseNumber', { number: release.number })} · ${release.title}`}
                detail={
                  <>
                    {release.publishedBy} · <DateText instant={release.publishedAt} />
                  </>
                }
                aside={<Badge tone={release.state === 'live' ? 'yes' : 'neutral'}>{t(release.state)}</Badge>}
              />
            ))}
          </HomeRows>
        )}
      </QueryState>
    </HomeCard>
  );
}
