'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useFaultMessage } from '../fault.ts';
import type { FormView } from '../order-form/form-view.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { SubmitState } from './use-submit-order.ts';

// What failed may be the connection: that is told without loading anything.
const RejectionDetails = lazy(() => import('./rejection-details.tsx').then((module) => ({ default: module.RejectionDetails })));

type RejectionNoticeProps = { readonly state: SubmitState; readonly view: FormView };

/** The business said no, or the world failed: in the form, with all that said it. */
export function RejectionNotice({ state, view }: RejectionNoticeProps) {
  const t = useTranslations('sell.rejection');
  const faultMessage = useFaultMessage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.type === 'rejected' || state.type === 'failed') box.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  if (state.type === 'failed') return <ErrorState title={t('failed')}>{faultMessage(state.error)}</ErrorState>;
  if (state.type !== 'rejected' || state.rejection.type === 'price-changed') return null;
  return (
    <div ref={box} role="alert" data-rejection={state.rejection.type} className="rounded-lg border border-no/50 bg-no-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold">
        <StatusMark status="no" />
        {t(state.rejection.type)}
      </p>
      <Suspense>
        <RejectionDetails rejection={state.rejection} view={view} />
      </Suspense>
    </div>
  );
}
