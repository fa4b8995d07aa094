'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReleaseSummary, SellingKit } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { DocumentDeskProvider } from '../documents/document-desk.tsx';
import { beginForm, focusNextSlot } from '../order-form/focus-slot.ts';
import { GeneratedForm } from '../order-form/generated-form.tsx';
import { createOrderDraft } from '../order-form/order-draft.ts';
import { OrderFormProvider } from '../order-form/order-form-context.tsx';
import { PriceDrawer } from '../order-form/price/price-drawer.tsx';
import { WhyNotDialog } from '../order-form/why-not-dialog.tsx';
import { SiteDeskProvider } from '../sites/site-desk.tsx';
import { useOwnSites } from '../sites/use-own-sites.ts';
import { Button } from '../ui/button.tsx';
import { useHotkeys } from '../ui/composition.ts';
import { Kbd } from '../ui/kbd.tsx';
import { toast } from '../ui/toast.tsx';
import { OrderHeader } from './order-header.tsx';
import { OrderOutcome } from './order-outcome.tsx';
import { frameOf, type OrderStart } from './order-start.ts';
import { RejectionNotice } from './rejection-notice.tsx';
import { ParkedTabs } from './start/parked-tabs.tsx';
import { rootKey, useDraftOrder } from './use-draft-order.ts';
import { isToldOf, useOrderHandling } from './use-order-handling.ts';
import { useSubmitOrder } from './use-submit-order.ts';

// What the server may answer, and what only an order that was there before has met: parked, sent back, in other hands.
const ConflictNotice = lazy(() => import('./conflict-notice.tsx').then((module) => ({ default: module.ConflictNotice })));
const HandlingNotice = lazy(() => import('./handling-notice.tsx').then((module) => ({ default: module.HandlingNotice })));
const PriceChangeDialog = lazy(() => import('./price-change-dialog.tsx').then((module) => ({ default: module.PriceChangeDialog })));
const ReturnedNotice = lazy(() => import('./returned-notice.tsx').then((module) => ({ default: module.ReturnedNotice })));
const ResumeCheck = lazy(() => import('./resume/resume-check.tsx').then((module) => ({ default: module.ResumeCheck })));

type OrderDeskProps = {
  readonly kit: SellingKit;
  readonly start: OrderStart;
  readonly place: { readonly channel: string; readonly region: string };
};

/** The counter: the generated form, beside it verdict, price and the one button. */
export function OrderDesk({ kit, start, place }: OrderDeskProps) {
  const t = useTranslations('sell.order');
  const tSell = useTranslations('sell');
  const api = useApi();
  const queries = useQueryClient();
  const router = useRouter();
  const [draft] = useState(() => createOrderDraft(frameOf(kit, start, place), start.selections, start.lines));
  const [release, setRelease] = useState(kit.release);
  const [isPriceOpen, setIsPriceOpen] = useState(false);
  const [untouched] = useState(() => draft.content());
  const framed = useRef({ kit, place });
  const tellDropped = useCallback(() => {
    const dropped = draft.dropUnknown();
    if (dropped.length > 0) toast.warning(t('dropped', { count: dropped.length, slots: dropped.slice(0, 3).join(' ') }));
  }, [draft, t]);
  useEffect(() => {
    // Another outlet or another release behind the same page: what was typed is carried over.
    if (framed.current.kit === kit && framed.current.place === place) return;
    framed.current = { kit, place };
    draft.reframe(frameOf(kit, start, place));
    setRelease(kit.release);
    tellDropped();
  }, [draft, kit, start, place, tellDropped]);
  useEffect(beginForm, []);

  const moveTo = async (to: ReleaseSummary, orderId: string) => {
    const fresh = await queries.fetchQuery(
      api.sell.kit.queryOptions({ customer: start.customer.id, offering: start.offering, order: orderId }, { staleTime: 0 }),
    );
    draft.reframe(frameOf(fresh, start, place));
    setRelease(to);
    toast.warning(t('moved', { number: to.number }));
    tellDropped();
  };
  const saving = useDraftOrder({
    draft,
    customer: start.customer.id,
    offering: start.offering,
    release: release.hash,
    saved: start.saved,
    onMoved: (to, order) => void moveTo(to, order.id),
  });
  const { order: savedOrder, saveNow } = saving;
  const handling = useOrderHandling(savedOrder?.id ?? null);
  const isOthers = handling.now?.isMine === false;
  const { learn } = handling;
  useEffect(() => {
    // A save learns it before the page asks again.
    if (saving.state.type === 'handled-by-other') learn(saving.state.handling);
  }, [saving.state, learn]);
  const documents = useMemo(
    () => ({ order: savedOrder?.id ?? null, root: rootKey, saveOrder: async () => (await saveNow())?.id ?? null }),
    [savedOrder?.id, saveNow],
  );
  const sites = useOwnSites(start.customer.id);
  const submission = useSubmitOrder(draft, saving.saveNow);
  const isSubmitting = submission.state.type === 'submitting';
  // Stays from then on, so that the focus comes back from it.
  const [wasRejected, setWasRejected] = useState(false);
  if (submission.state.type === 'rejected' && !wasRejected) setWasRejected(true);

  /** Back to the next customer, once what was typed is safe. */
  const park = async () => {
    if (await saving.saveNow()) router.push('/sell');
  };
  // A page on which nothing was typed leaves nothing behind.
  const leave = async () => saving.state.type === 'saved' || draft.content() === untouched || (await saving.saveNow()) !== null;
  const submit = () => {
    if (!isSubmitting && !isOthers) void submission.submitNow();
  };
  useHotkeys({
    'Mod+Enter': submit,
    f4: () => void park(),
    f8: () => {
      draft.settle();
      focusNextSlot(draft.configuration().blockers.map((blocker) => blocker.slot));
    },
    f9: () => setIsPriceOpen((isOpen) => !isOpen),
  });

  const releaseName = t('release', { number: release.number });
  return (
    <OrderFormProvider draft={draft} holders={kit.holders}>
      <ParkedTabs {...(saving.order ? { current: saving.order.id } : {})} onLeave={leave} />
      <OrderHeader
        program={kit.program}
        start={start}
        order={saving.order}
        state={saving.state}
        release={releaseName}
        onSave={() => void park()}
      />
      <div className="mx-auto grid max-w-[100rem] items-start gap-6 px-6 pb-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Suspense>
            {handling.now && isToldOf(handling.now) ? <HandlingNotice handling={handling} onTaken={() => void saving.resume()} /> : null}
            {saving.state.type === 'conflict' ? (
              <ConflictNotice draft={draft} theirs={saving.state.theirs} onKeepMine={saving.keepMine} onTakeTheirs={saving.takeTheirs} />
            ) : null}
            {start.saved ? <ReturnedNotice order={start.saved.id} view={draft.view} /> : null}
          </Suspense>
          <RejectionNotice state={submission.state} view={draft.view} />
          <DocumentDeskProvider value={documents}>
            <SiteDeskProvider value={sites}>
              <GeneratedForm label={t('form')} />
            </SiteDeskProvider>
          </DocumentDeskProvider>
        </div>
        <aside aria-label={t('summary')} className="flex flex-col gap-4 lg:sticky lg:top-4">
          <OrderOutcome draft={draft} holders={kit.holders} onOpenPrice={() => setIsPriceOpen(true)} />
          <Button
            variant="primary"
            size="lg"
            isBusy={isSubmitting}
            aria-disabled={isOthers || undefined}
            aria-describedby="consent"
            onClick={submit}
          >
            {t('submit')} <Kbd>Ctrl ↵</Kbd>
          </Button>
          <p id="consent" className="text-muted text-sm">
            {tSell('consent')}
          </p>
        </aside>
      </div>
      <PriceDrawer isOpen={isPriceOpen} onClose={() => setIsPriceOpen(false)} draft={draft} holders={kit.holders} release={releaseName} />
      {wasRejected ? (
        <Suspense>
          <PriceChangeDialog
            state={submission.state}
            onConfirm={(totals) => void submission.submitNow(totals)}
            onCancel={submission.dismiss}
          />
        </Suspense>
      ) : null}
      <WhyNotDialog draft={draft} />
      {start.parked ? (
        <Suspense>
          <ResumeCheck draft={draft} parked={start.parked} onAgree={() => void saving.saveAgain()} onLater={() => router.push('/sell')} />
        </Suspense>
      ) : null}
    </OrderFormProvider>
  );
}
