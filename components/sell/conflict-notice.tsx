'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { SlotValue } from '../../core/configure/index.ts';
import { effectiveSelections, type Order } from '../../core/order/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { usePlaceName } from '../order-form/use-reason.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/date-text.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { changedAnswers, nameOfValue } from './changed-answers.ts';

type ConflictNoticeProps = {
  readonly draft: OrderDraft;
  readonly theirs: Order;
  readonly onKeepMine: (theirs: Order) => unknown;
  readonly onTakeTheirs: (theirs: Order) => void;
};

/** Somebody else saved the same order: what differs, nothing typed here is lost, and the person says which is right. */
export function ConflictNotice({ draft, theirs, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const t = useTranslations('sell.order.conflict');
  const isDraft = theirs.state === 'draft';
  return (
    <div
      role="alert"
      data-conflict
      className="flex flex-wrap items-center gap-3 rounded-lg border border-changed/50 bg-changed-soft px-4 py-3"
    >
      <div className="min-w-0 flex-1">
        <p>{isDraft ? t('text', { at: formatInstant(theirs.changedAt) }) : t('closed')}</p>
        {isDraft ? <Differences draft={draft} theirs={theirs} /> : null}
      </div>
      {isDraft ? (
        <>
          <Button onClick={() => onTakeTheirs(theirs)}>{t('takeTheirs')}</Button>
          <Button variant="primary" onClick={() => void onKeepMine(theirs)}>
            {t('keepMine')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

const mostShown = 6;

function Differences({ draft, theirs }: Pick<ConflictNoticeProps, 'draft' | 'theirs'>) {
  const t = useTranslations('sell.order.conflict');
  const localized = useLocalized();
  const placeName = usePlaceName();
  const format = useFormatter();
  const [root] = theirs.roots;
  const mine = useSyncExternalStore(draft.subscribe, draft.content, draft.content);
  const changed = changedAnswers(effectiveSelections(mine), root ? effectiveSelections(root) : {});
  if (changed.length === 0) return <p className="text-sm">{t('alike')}</p>;
  const said = (slot: string, value: SlotValue | undefined): string => {
    if (value === undefined || value === null || value === '') return t('nothing');
    const values = Array.isArray(value) ? value : [value];
    return values.length === 0 ? t('nothing') : format.list(values.map((one) => localizedValue(slot, one)));
  };
  const localizedValue = (slot: string, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    const name = nameOfValue(draft.view, slot, value);
    return name ? localized(name) : String(value);
  };
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-sm">
      {changed.slice(0, mostShown).map(({ slot, mine: own, theirs: other }) => (
        <li key={slot} data-difference={slot}>
          {t('difference', { place: placeName(draft.view.place(slot)) || slot, theirs: said(slot, other), mine: said(slot, own) })}
        </li>
      ))}
      {changed.length > mostShown ? <li className="text-muted">{t('more', { count: changed.length - mostShown })}</li> : null}
    </ul>
  );
}
