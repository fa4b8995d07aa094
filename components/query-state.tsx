'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFaultMessage } from './fault.ts';
import { ErrorState } from './ui/error-state.tsx';
import { Skeleton } from './ui/skeleton.tsx';

type Loaded<Data> = { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown };

type QueryStateProps<Data> = {
  readonly query: Loaded<Data>;
  readonly children: (data: NonNullable<Data>) => ReactNode;
  readonly loading?: ReactNode;
};

/** Loading, failed and loaded of one part of a page; old data stays while newer data is fetched or fails to come. */
export function QueryState<Data>({ query, children, loading }: QueryStateProps<Data>) {
  const t = useTranslations('shell');
  const faultMessage = useFaultMessage();
  if (query.data !== undefined && query.data !== null) return children(query.data);
  if (query.error) {
    return (
      <ErrorState title={t('failed')} retry={{ label: t('retry'), onRetry: () => void query.refetch() }}>
        {faultMessage(query.error)}
      </ErrorState>
    );
  }
  return loading ?? <Skeleton label={t('loading')} lines={3} />;
}
