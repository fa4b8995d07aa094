'use client';
import { useTranslations } from 'next-intl';
import type { AmountByCount, AmountTable } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { type AmountSpot, setChargeAmount, spotText } from '../changes/set-charge-amount.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useFactWords } from '../rules/use-fact-words.ts';
import { AmountInput } from './amount-input.tsx';

type AmountTableFieldsProps = {
  readonly tariff: string;
  readonly charge: string;
  readonly amount: AmountTable | AmountByCount;
  readonly field: string;
};

type Line = { readonly spot: AmountSpot; readonly words: string; readonly amount: string };

/** A table over facts or steps over a count: one line a price, the condition in words before it. */
export function AmountTableFields({ tariff, charge, amount, field }: AmountTableFieldsProps) {
  const t = useTranslations('design.charge');
  const localized = useLocalized();
  const session = useDraftSession();
  const facts = useFactWords();
  const lines = 'rows' in amount ? tableLines(amount) : stepLines(amount);

  function tableLines({ by, rows, otherwise }: AmountTable): readonly Line[] {
    const words = (match: AmountTable['rows'][number]['match']) =>
      match.flatMap((cell, column) => {
        const ref = by[column];
        return cell === null || !ref ? [] : cell.map((value) => facts.value(ref, value)).join(t('or'));
      });
    const rest: readonly Line[] =
      otherwise === undefined ? [] : [{ spot: { type: 'otherwise' }, words: t('otherwise'), amount: otherwise }];
    return [
      ...rows.map(
        (row, index): Line => ({ spot: { type: 'row', index }, words: words(row.match).join(' · ') || t('any'), amount: row.amount }),
      ),
      ...rest,
    ];
  }
  function stepLines({ steps }: AmountByCount): readonly Line[] {
    return steps.map((step, index): Line => {
      const from = (steps[index - 1]?.upTo ?? 0) + 1;
      const words = step.upTo === undefined ? t('step-from', { from }) : t('step', { from, to: step.upTo });
      return { spot: { type: 'step', index }, words, amount: step.amount };
    });
  }
  return (
    <div className="flex flex-col gap-1">
      <p className="text-muted text-xs">
        {'rows' in amount
          ? t('by', { facts: amount.by.map((ref) => facts.fact(ref)).join(' · ') })
          : t(`count.${amount.pricing}`, { roles: amount.count.map((role) => localized(facts.part(role))).join(t('and')) })}
      </p>
      {lines.map((line) => (
        <div key={spotText(line.spot)} className="grid grid-cols-[1fr_8.5rem] items-center gap-2">
          <span className="min-w-0 truncate" title={line.words}>
            {line.words}
          </span>
          <AmountInput
            label={t('amount-of', { name: line.words })}
            field={`${field}#${spotText(line.spot)}`}
            value={line.amount}
            onChange={(next) => session.apply(setChargeAmount(tariff, charge, { spot: line.spot, amount: next }))}
            onDone={session.endGesture}
          />
        </div>
      ))}
    </div>
  );
}
