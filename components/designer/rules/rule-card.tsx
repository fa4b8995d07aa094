'use client';
import { useTranslations } from 'next-intl';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { canonicalJson } from '../../../core/release/index.ts';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDraft } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { offeringIn } from '../model/draft-document.ts';
import { type RuleRef, ruleIn, ruleKey } from '../model/rule-ref.ts';
import { RuleSentence } from './rule-sentence.tsx';

const RuleBody = lazy(() => import('./rule-body.tsx').then((module) => ({ default: module.RuleBody })));

const effectTones: Readonly<Record<AcceptanceRule['effect']['type'], BadgeTone>> = {
  reject: 'no',
  exclude: 'no',
  require: 'accent',
  include: 'accent',
  document: 'accent',
  approval: 'unknown',
  warn: 'unknown',
  set: 'neutral',
};

type RuleCardProps = { readonly reference: RuleRef; readonly rule: AcceptanceRule | InlineRule };

/** One rule: its sentence always in sight, everything it says when opened. Drawn again when this rule changed. */
export const RuleCard = memo(Card, (before, after) => before.rule === after.rule && ruleKey(before.reference) === ruleKey(after.reference));

function Card({ reference, rule }: RuleCardProps) {
  const t = useTranslations('design.rules');
  const localized = useLocalized();
  const before = useDraft((state) => ruleIn(state.base, reference));
  const isChanged = useMemo(() => before !== rule && (before === null || canonicalJson(before) !== canonicalJson(rule)), [before, rule]);
  const home = useDraft(({ log }) => (reference.type === 'inline' ? offeringIn(log.document, reference.offering)?.name : undefined));
  const key = ruleKey(reference);
  const isThere = useDraft(({ log }) => ruleIn(log.document, reference) !== null);
  // Many rules have many choices each: what is shut is not drawn.
  const [isOpen, setOpen] = useState(false);
  if (!isThere) return null;
  return (
    <details
      className="rounded-lg border border-line bg-surface not-open:[contain-intrinsic-size:auto_6rem] not-open:[content-visibility:auto] [overflow-clip-margin:4px]"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary data-field={key} className="grid cursor-pointer grid-cols-[auto_1fr] items-start gap-x-2 gap-y-1 px-3 py-3 hover:bg-hover">
        <DisclosureSign />
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={effectTones[rule.effect.type]}>{t(`effect.${rule.effect.type}`)}</Badge>
          {isChanged ? <Badge tone="changed">~ {t('changed')}</Badge> : null}
          <span className="font-mono text-muted text-xs">{rule.id}</span>
          {home ? <span className="text-muted text-xs">{localized(home)}</span> : null}
          {rule.binds === 'live' ? <Badge>{t('live')}</Badge> : null}
          {rule.deferrable ? <Badge>{t('deferrable')}</Badge> : null}
        </span>
        {/* That of hundreds of comparisons takes as long to lay out as all the rest: out of sight it waits. */}
        <span className={isOpen ? 'col-start-2 [contain-intrinsic-size:auto_3rem] [content-visibility:auto]' : 'col-start-2'}>
          <RuleSentence rule={rule} />
        </span>
      </summary>
      <Suspense fallback={null}>{isOpen ? <RuleBody reference={reference} rule={rule} /> : null}</Suspense>
    </details>
  );
}
