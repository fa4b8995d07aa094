'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Workspace } from '../../core/definition/index.ts';
import { hasErrors, type Issue } from '../../core/kernel/issue.ts';
import type { CheckAnswer } from '../../server/api/contract.ts';
import { QueryState } from '../query-state.tsx';
import { IssueList } from '../ui/issue-list.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useIssuePlace } from './use-place-words.ts';

type PublishChecksProps = {
  /** The draft as it would be published: what its problems are of. */
  readonly workspace: Workspace;
  readonly check: UseQueryResult<CheckAnswer, unknown>;
  /** What the last attempt was refused for: it counts more than what was checked before. */
  readonly refused: readonly Issue[] | null;
};

/** What is wrong with a draft as the next release would be. */
export function PublishChecks({ workspace, check, refused }: PublishChecksProps) {
  const t = useTranslations('release.publish');
  const placeOf = useIssuePlace(workspace);
  const issues = refused ?? check.data?.issues ?? [];
  return (
    <section aria-labelledby="publish-issues">
      <h2 id="publish-issues" className="mb-2 font-semibold">
        {t('issues')}
      </h2>
      <QueryState query={check}>
        {({ examples }) => (
          <>
            {examples && examples.run > 0 ? (
              <p className="mb-2 flex items-center gap-2">
                <StatusMark status={examples.differing === 0 ? 'yes' : 'unknown'} />
                {t('examples', { run: examples.run, differing: examples.differing })}
              </p>
            ) : null}
            {issues.length === 0 ? (
              <p className="flex items-center gap-2">
                <StatusMark status="yes" />
                {t('no-issues')}
              </p>
            ) : (
              <>
                <p role={refused ? 'alert' : undefined} className="mb-2 text-muted">
                  {t(hasErrors(issues) ? 'refused-whole' : 'warnings-only', { count: issues.length })}
                </p>
                <IssueList issues={issues} label={t('issues')} placeOf={placeOf} className="max-h-96 overflow-y-auto" />
              </>
            )}
          </>
        )}
      </QueryState>
    </section>
  );
}
