'use client';
import { useTranslations } from 'next-intl';
import type { ConfiguredItem, Form } from '../../core/configure/index.ts';
import type { TracedOutcome } from '../../core/order/index.ts';
import { describeExplanation, labelOfFact, type Speaker } from '../../core/rules/index.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { itemName } from './price/item-names.ts';
import { useItemSpeaker } from './use-item-speaker.ts';

type RuleOutcomesProps = {
  readonly outcomes: readonly TracedOutcome[];
  readonly items: readonly ConfiguredItem[];
  readonly form: Form;
};

/** What applies is read first. */
const weights = { yes: 0, unknown: 1, no: 2 } as const;

/** Every rule in every place: applies yes, no or not known yet, with what decided and its values. */
export function RuleOutcomes({ outcomes, items, form }: RuleOutcomesProps) {
  const t = useTranslations('sell.rules');
  const localized = useLocalized();
  const speaker = useItemSpeaker(items, form);
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <h3 className="font-medium">{t('title')}</h3>
      <ul className="mt-1 divide-y divide-line rounded-lg border border-line bg-surface">
        {[...outcomes]
          .sort((a, b) => weights[a.applies] - weights[b.applies])
          .map((outcome) => (
            <li key={`${outcome.rule} ${outcome.item}`} data-rule={outcome.rule} data-applies={outcome.applies}>
              <details className="px-3 py-2">
                <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1">
                  <TruthWord truth={outcome.applies} />
                  <span className="min-w-0 flex-1">{localized(outcome.reason)}</span>
                  <span className="text-muted text-xs">
                    {t(`effects.${outcome.effect.type}`)} ·{' '}
                    {outcome.item === '' ? t('wholeOrder') : itemName(outcome.item, items, localized)}
                  </span>
                </summary>
                <Explained outcome={outcome} speaker={speaker} />
              </details>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Whether a rule applies: its own three words, never those of a verdict. */
function TruthWord({ truth }: { readonly truth: TracedOutcome['applies'] }) {
  const t = useTranslations('sell.rules');
  return (
    <span className="inline-flex w-24 shrink-0 items-center gap-1.5 text-muted text-sm">
      {truth === 'unknown' ? (
        <StatusMark status="unknown" className="size-4" />
      ) : (
        <span aria-hidden="true">{truth === 'yes' ? '●' : '○'}</span>
      )}
      {t(truth)}
    </span>
  );
}

/** What decided in one sentence, what to ask for where it is open, and each fact and operator as the definition writes it. */
function Explained({ outcome, speaker }: { readonly outcome: TracedOutcome; readonly speaker: Speaker }) {
  const t = useTranslations('sell.rules');
  const say = useCodeMessage('rules');
  const { leaves, asks } = outcome.explanation;
  const written = leaves.map(({ fact, path, params, operator }) => `${[fact, path, params?.of].filter(Boolean).join('.')} ${operator}`);
  return (
    <div className="mt-2 flex flex-col gap-1 text-sm">
      <p>{say(describeExplanation(outcome.explanation, speaker))}</p>
      {asks ? <p data-asks={`${asks.fact}.${asks.path ?? ''}`}>{t('asks', { fact: labelOfFact(asks, speaker) })}</p> : null}
      <p className="break-all font-mono text-muted text-xs">{[outcome.rule, ...new Set(written)].join(' · ')}</p>
    </div>
  );
}
