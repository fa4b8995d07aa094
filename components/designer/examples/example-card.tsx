'use client';
import { Check, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ExampleRun } from '../../../core/examples/index.ts';
import { usePeriodName } from '../../order-form/use-totals-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { removeDefinition } from '../changes/remove-definition.ts';
import { setNames } from '../changes/set-names.ts';
import { takeOutcome } from '../changes/take-outcome.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { useFactWords } from '../rules/use-fact-words.ts';
import { DifferenceTable } from './difference-table.tsx';
import { useSlotWords } from './use-slot-words.ts';

/** One example: whether it still holds, and what came out otherwise. */
export const ExampleCard = memo(function ExampleCard({ run: { example, now, differences } }: { readonly run: ExampleRun }) {
  const t = useTranslations('arrange.examples');
  const localized = useLocalized();
  const session = useDraftSession();
  const name = localized(example.name);
  const holds = now !== null && differences.length === 0;
  return (
    <article
      aria-label={name}
      data-field={`example/${example.id}`}
      tabIndex={-1}
      className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <header className="flex flex-wrap items-center gap-2">
        <StatusMark status={now === null ? 'unknown' : holds ? 'yes' : 'no'} />
        <h3 className="min-w-0 flex-1 font-medium">{name}</h3>
        <span className="text-muted text-sm">
          {now === null ? t('not-run') : holds ? t('holds') : t('differs', { count: differences.length })}
        </span>
        {now !== null && !holds ? (
          <Button
            size="sm"
            onClick={() => {
              session.apply(takeOutcome(example.id, now));
              session.endGesture();
            }}
          >
            <Check aria-hidden="true" />
            {t('take')}
          </Button>
        ) : null}
        <Button
          size="icon"
          variant="ghost"
          className="size-8"
          aria-label={t('remove', { name })}
          onClick={() => session.apply(removeDefinition(example))}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </header>
      <Scene run={{ example, now, differences }} />
      {differences.length > 0 ? <DifferenceTable differences={differences} /> : null}
      <details>
        <summary className="flex min-h-8 cursor-pointer items-center gap-2 text-muted text-sm">
          <DisclosureSign />
          {t('more')}
        </summary>
        <div className="mt-2 flex max-w-xl flex-col gap-4">
          <TextPair
            label={t('name')}
            field={`example-name-${example.id}`}
            value={example.name}
            onChange={(next) => session.apply(setNames(`example/${example.id}`, { name: next }))}
            onDone={session.endGesture}
          />
          <TextPair
            isLong
            label={t('description')}
            field={`example-description-${example.id}`}
            value={example.description ?? null}
            onChange={(description) => session.apply(setNames(`example/${example.id}`, { description }))}
            onClear={() => session.apply(setNames(`example/${example.id}`, { description: null }))}
            onDone={session.endGesture}
          />
          <Answers run={{ example, now, differences }} />
        </div>
      </details>
    </article>
  );
});

type RunProps = { readonly run: ExampleRun };

/** Who orders, where and when, and what is expected of it. */
function Scene({ run: { example } }: RunProps) {
  const t = useTranslations('arrange.examples');
  const classes = useTranslations('design.preview.class');
  const regions = useTranslations('shell.region');
  const localized = useLocalized();
  const periodName = usePeriodName();
  const words = useFactWords();
  const channel = workspaceOfDocument(useDocument()).get('channel', example.channel);
  const { verdict, oneTime, recurring = [] } = example.expect;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      <Badge>{classes(example.customer.class)}</Badge>
      <span>{channel ? localized(channel.name) : example.channel}</span>
      <span>{regions.has(example.region) ? regions(example.region) : example.region}</span>
      <span className="tabular-nums">{example.at.slice(0, 10)}</span>
      {Object.entries(example.customer.facts ?? {}).map(([fact, value]) => (
        <span key={fact}>
          {t('known', { fact: words.fact({ fact: 'customer', path: fact }), value: words.value({ fact: 'customer', path: fact }, value) })}
        </span>
      ))}
      <span className="ms-auto text-ink">
        {t(`verdict.${verdict}`)}
        {oneTime === undefined ? null : (
          <>
            {' · '}
            <Money yuan={oneTime} />
          </>
        )}
        {recurring.map(({ amount, ...period }) => (
          <span key={`${period.length} ${period.unit}`}>
            {' · '}
            {periodName(period)} <Money yuan={amount} />
          </span>
        ))}
      </span>
    </div>
  );
}

function Answers({ run: { example } }: RunProps) {
  const t = useTranslations('arrange.examples');
  const words = useSlotWords();
  return (
    <table className="w-full text-sm">
      <caption className="text-start font-medium">{t('answers')}</caption>
      <tbody>
        {Object.entries(example.selections).map(([slot, value]) => (
          <tr key={slot} className="border-line border-t">
            <th scope="row" title={slot} className="py-1 pe-3 text-start font-normal text-muted">
              {words.place(slot)}
            </th>
            <td className="break-words py-1">{words.answer(slot, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
