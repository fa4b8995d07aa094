'use client';
import { useTranslations } from 'next-intl';
import type { ConfiguredItem } from '../../core/configure/index.ts';
import type { TracedOutcome } from '../../core/order/index.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { itemName } from './price/item-names.ts';

type RuleOutcomesProps = { readonly outcomes: readonly TracedOutcome[]; readonly items: readonly ConfiguredItem[] };

/** Every rule in every place: applies yes, no or not known yet, with the leaves that decided and their values. */
export function RuleOutcomes({ outcomes, items }: RuleOutcomesProps) {
  const t = useTranslations('sell.rules');
  const localized = useLocalized();
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <h3 className="font-medium">{t('title')}</h3>
      <ul className="mt-1 divide-y divide-line rounded-lg border border-line bg-surface">
        {outcomes.map((outcome) => (
          <li key={`${outcome.rule} ${outcome.item}`} data-rule={outcome.rule} data-applies={outcome.applies}>
            <details className="px-3 py-2">
              <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1">
                <TruthWord truth={outcome.applies} />
                <span className="min-w-0 flex-1">{localized(outcome.reason)}</span>
                <span className="text-muted text-xs">
                  {t(`effects.${outcome.effect.type}`)} · {outcome.item === '' ? t('wholeOrder') : itemName(outcome.item, items, localized)}
                </span>
              </summary>
              <Leaves outcome={outcome} />
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
    <span className="inline-flex w-20 shrink-0 items-center gap-1.5 text-muted text-sm">
      {truth === 'unknown' ? (
        <StatusMark status="unknown" className="size-4" />
      ) : (
        <span aria-hidden="true">{truth === 'yes' ? '●' : '○'}</span>
      )}
      {t(truth)}
    </span>
  );
}

/** A value that is not known cannot be stored: what is not there was not known. */
function useFactText(): (value: unknown) => string {
  const t = useTranslations('sell.rules');
  return (value) => {
    if (value === undefined || typeof value === 'symbol') return t('notKnown');
    if (value === null) return t('none');
    if (typeof value === 'boolean') return t(value ? 'true' : 'false');
    return Array.isArray(value) ? value.map(String).join('、') : String(value);
  };
}

function Leaves({ outcome }: { readonly outcome: TracedOutcome }) {
  const t = useTranslations('sell.rules');
  const text = useFactText();
  return (
    <div className="mt-2 text-sm">
      <p className="break-all font-mono text-muted text-xs">{outcome.rule}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {outcome.explanation.leaves.map((leaf) => {
          const fact = [leaf.fact, leaf.path, leaf.params?.of].filter(Boolean).join('.');
          return (
            <li key={`${fact} ${leaf.operator} ${text(leaf.expected)}`} className="flex flex-wrap gap-x-2">
              <code className="break-all text-xs">
                {fact} {leaf.operator} {text(leaf.expected)}
              </code>
              <span className="text-muted">
                {t('actual', { value: text(leaf.actual) })} → {t(leaf.truth)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
