'use client';
import { useTranslations } from 'next-intl';
import type { OpenQuestion } from '../../core/configure/index.ts';
import { describeExplanation, labelOfFact, type Speaker } from '../../core/rules/index.ts';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { Why } from './ask-why.ts';
import { focusSlot } from './focus-slot.ts';
import { useItemSpeaker } from './use-item-speaker.ts';
import { useReason } from './use-reason.ts';

type WhyNotProps = { readonly why: Omit<Why, 'place'>; readonly onGo: () => void };

export function WhyNot({ why: { reasons, questions, items, form }, onGo }: WhyNotProps) {
  const speaker = useItemSpeaker(items, form);
  const t = useTranslations('sell.whyNot');
  const [next, ...later] = questions;
  return (
    <div className="flex flex-col gap-5">
      {reasons.length > 0 ? <Reasons reasons={reasons} speaker={speaker} /> : null}
      {next ? (
        <section aria-label={t('next')} className="flex flex-col gap-2">
          <h3 className="font-medium">{t('next')}</h3>
          <Question question={next} speaker={speaker} onGo={onGo} />
          {later.length > 0 ? (
            <details>
              <summary className="min-h-6 cursor-pointer text-muted text-sm">{t('later', { count: later.length })}</summary>
              <div className="mt-2 flex flex-col gap-3">
                {later.map((question) => (
                  <Question key={`${question.fact.fact}.${question.fact.path}`} question={question} speaker={speaker} onGo={onGo} />
                ))}
              </div>
            </details>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function Reasons({ reasons, speaker }: Pick<Why, 'reasons'> & { readonly speaker: Speaker }) {
  const sentenceOf = useReason();
  const { say } = speaker;
  const bySentence = new Map(reasons.map((one) => [sentenceOf(one.reason), one]));
  return (
    <ul className="flex flex-col gap-3">
      {[...bySentence].map(([sentence, { reason, explanation }]) => (
        <li key={sentence} className="flex gap-2">
          <StatusMark status="no" className="mt-0.5" />
          <span>
            {sentence}
            {explanation ? <span className="block text-sm">{say(describeExplanation(explanation, speaker))}</span> : null}
            {reason.rule ? <span className="block break-all font-mono text-muted text-xs">{reason.rule}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

type QuestionProps = { readonly question: OpenQuestion; readonly speaker: Speaker; readonly onGo: () => void };

/** A fact that is not known, the way to its slot where a person can answer it, and the rules that wait for it. */
function Question({ question: { fact, slot, rules }, speaker, onGo }: QuestionProps) {
  const t = useTranslations('sell.whyNot');
  const localized = useLocalized();
  const { say } = speaker;
  return (
    <div data-question={`${fact.fact}.${fact.path ?? ''}`} className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2">
        <StatusMark status="unknown" className="size-5" />
        <span className="min-w-0 flex-1">{labelOfFact(fact, speaker)}</span>
        {slot === null ? (
          <span className="text-muted text-sm">{t('system')}</span>
        ) : (
          <Button
            size="sm"
            onClick={() => {
              onGo();
              // After the dialog has given the focus back.
              setTimeout(() => focusSlot(slot));
            }}
          >
            {t('go')}
          </Button>
        )}
      </p>
      <ul className="ms-7 flex list-disc flex-col gap-1 ps-4 text-sm">
        {rules.map(({ rule, reason, explanation }) => (
          <li key={rule}>
            {localized(reason)}
            <span className="block text-muted">{say(describeExplanation(explanation, speaker))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
