'use client';
import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { ExampleCard } from './example-card.tsx';
import { useExampleRuns } from './use-example-runs.ts';

/** The examples of the offering, run anew after every edit. New ones are recorded from a trial sale. */
export function ExamplesPanel() {
  const t = useTranslations('arrange.examples');
  const { draft = '' } = useParams<{ draft?: string }>();
  const offering = useOfferingId();
  const { runs, progress } = useExampleRuns(offering);
  const far = progress ? (
    <progress aria-label={t('running', progress)} value={progress.done} max={progress.of} className="h-2 w-40" />
  ) : null;
  if (!runs)
    return (
      <div className="m-4 flex flex-col gap-3">
        {far}
        <Skeleton className="h-40" />
      </div>
    );
  const sale = (
    <Link href={`/design/${draft}/${offering}/sale`} className="inline-flex items-center gap-2 text-accent underline underline-offset-4">
      <FlaskConical className="size-4" aria-hidden="true" />
      {t('to-sale')}
    </Link>
  );
  if (runs.length === 0)
    return (
      <EmptyState title={t('none')} className="m-4">
        <p className="mb-3">{t('none-text')}</p>
        {sale}
      </EmptyState>
    );
  const differing = runs.filter(({ differences }) => differences.length > 0).length;
  return (
    <div className="flex flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <p role="status" className="flex items-center gap-2">
          <StatusMark status={differing === 0 ? 'yes' : 'no'} />
          {t('summary', { count: runs.length, differing })}
        </p>
        {far}
        <span className="ms-auto">{sale}</span>
      </div>
      {runs.map((run) => (
        <ExampleCard key={run.example.id} run={run} />
      ))}
    </div>
  );
}
