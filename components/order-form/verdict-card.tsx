'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Blocker, Configuration, Proposal, Verdict } from '../../core/configure/index.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { type Status, StatusMark } from '../ui/status-mark.tsx';
import { focusSlot } from './focus-slot.ts';
import type { FormView } from './form-view.ts';
import { Proposals } from './proposals.tsx';
import { blockerKey, sortBlockers } from './sort-blockers.ts';
import { useFactName } from './use-fact-name.ts';
import { useBlockerSentence } from './use-reason.ts';

export const statusOfVerdict = { allowed: 'yes', refused: 'no', open: 'unknown' } as const satisfies Record<Verdict, Status>;
const styles = {
  allowed: 'border-yes/50 bg-yes-soft',
  refused: 'border-no/50 bg-no-soft',
  open: 'border-unknown/50 bg-unknown-soft',
} as const;
const mostShown = 5;

type VerdictCardProps = {
  readonly configuration: Configuration;
  readonly view: FormView;
  /** Takes over a value that a rule proposes. */
  readonly onTake: (proposal: Proposal) => void;
};

/** What may happen to the order as it stands, what stops it, and the next best question. */
export function VerdictCard({ configuration, view, onTake }: VerdictCardProps) {
  const t = useTranslations('sell.verdict');
  const localized = useLocalized();
  const [showsAll, setShowsAll] = useState(false);
  const { verdict, blockers, warnings, pendingChecks, proposals } = configuration;
  // A rule judged on several items says its sentence once.
  const told = [...new Map(warnings.map((entry) => [entry.rule, entry])).values()];
  const factName = useFactName();
  // Several rules may wait for one fact: whoever finds it out finds it out once.
  const waiting = [...new Set(pendingChecks.map(({ awaits }) => factName(awaits)))];
  const sorted = sortBlockers(blockers);
  // Nothing else is missing: it can be submitted, and somebody is asked then.
  const needsApprovalOnly = blockers.length > 0 && blockers.every(({ type }) => type === 'approval');
  const shown = showsAll ? sorted : sorted.slice(0, mostShown);
  return (
    <section aria-label={t('title')} data-verdict={verdict} className={`rounded-lg border px-4 py-3 ${styles[verdict]}`}>
      <div className="flex items-center justify-between gap-2">
        <h2 className="flex items-center gap-2 font-semibold text-lg">
          <StatusMark status={statusOfVerdict[verdict]} className="bg-surface" />
          <span role="status">{needsApprovalOnly ? t('approvalOnly') : t(verdict, { count: sorted.length })}</span>
        </h2>
        {blockers.length > 0 ? <Kbd>F8</Kbd> : null}
      </div>
      {shown.length > 0 ? (
        <ol className="mt-2 flex flex-col gap-1">
          {shown.map((blocker) => (
            <BlockerRow key={blockerKey(blocker)} blocker={blocker} view={view} />
          ))}
        </ol>
      ) : null}
      {sorted.length > mostShown ? (
        <button
          type="button"
          aria-expanded={showsAll}
          className="mt-1 min-h-6 text-accent text-sm hover:underline"
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('fewer') : t('more', { count: sorted.length - mostShown })}
        </button>
      ) : null}
      {told.map(({ rule, reason }) => (
        <p key={rule} className="mt-2 flex gap-2 text-sm">
          <span aria-hidden="true">!</span>
          {localized(reason)}
        </p>
      ))}
      {waiting.map((fact) => (
        <p key={fact} data-pending-check className="mt-2 flex gap-2 text-sm">
          <StatusMark status="unknown" className="size-5 bg-surface" />
          {t('pending', { fact })}
        </p>
      ))}
      <Proposals proposals={proposals} view={view} onTake={onTake} />
    </section>
  );
}

function BlockerRow({ blocker, view }: { readonly blocker: Blocker; readonly view: FormView }) {
  const sentence = useBlockerSentence(view);
  return (
    <li className="flex items-start gap-2">
      <StatusMark status={blocker.verdict === 'refused' ? 'no' : 'unknown'} className="mt-0.5 size-5 bg-surface" />
      <button
        type="button"
        className="min-h-6 min-w-0 text-start text-sm underline decoration-ink/30 underline-offset-4 hover:decoration-ink"
        onClick={() => focusSlot(blocker.slot)}
      >
        {sentence(blocker)}
      </button>
    </li>
  );
}
