'use client';
import { useTranslations } from 'next-intl';
import { type ExampleDifference, unknownAmount } from '../../../core/examples/index.ts';
import { usePeriodName } from '../../order-form/use-totals-text.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Money } from '../../ui/money.tsx';
import { useDocument } from '../draft-context.tsx';
import { ruleIn, ruleRefOf } from '../model/rule-ref.ts';
import { useSlotWords } from './use-slot-words.ts';

const isPeriodUnit = (unit: string | undefined): unit is 'day' | 'month' | 'year' => unit === 'day' || unit === 'month' || unit === 'year';

/** What was expected beside what comes now. */
export function DifferenceTable({ differences }: { readonly differences: readonly ExampleDifference[] }) {
  const t = useTranslations('arrange.examples');
  return (
    <table className="w-full border-line border-t text-sm">
      <caption className="sr-only">{t('differences')}</caption>
      <thead className="text-muted">
        <tr>
          {(['what', 'expected', 'now'] as const).map((column) => (
            <th key={column} scope="col" className="py-1 pe-3 text-start font-normal">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={`${difference.of} ${difference.what}`} className="align-top">
            <th scope="row" className="break-words py-1 pe-3 text-start font-normal">
              <What difference={difference} />
            </th>
            <td className="py-1 pe-3 text-muted tabular-nums">
              <Value of={difference.of} value={difference.expected} />
            </td>
            <td className="py-1 font-medium tabular-nums">
              <Value of={difference.of} value={difference.now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function What({ difference: { of, what } }: { readonly difference: ExampleDifference }) {
  const t = useTranslations('arrange.examples');
  const periodName = usePeriodName();
  const words = useSlotWords();
  const [length, unit] = what.split(' ');
  if (of === 'recurring' && isPeriodUnit(unit)) return periodName({ unit, length: Number(length) });
  return (
    <>
      {t(`of.${of}`)}{' '}
      {what === '' ? null : (
        <span title={what} className="text-muted">
          {words.place(what)}
        </span>
      )}
    </>
  );
}

function Value({ of, value }: { readonly of: ExampleDifference['of']; readonly value: string | null }) {
  const t = useTranslations('arrange.examples');
  const reason = useReasonWords();
  if (value === null) return t('nothing');
  if (of === 'verdict') return t(`verdict.${value}`);
  if (of === 'because') return value === '' ? t('nothing') : value.split(', ').map(reason).join(t('and'));
  return value === unknownAmount ? t('unknown-amount') : <Money yuan={value} />;
}

/** The sentence of a rule, where it is one that is there. */
function useReasonWords(): (reason: string) => string {
  const t = useTranslations('arrange.examples.reason');
  const document = useDocument();
  const localized = useLocalized();
  return (reason) => {
    const reference = ruleRefOf(reason);
    const rule = reference && ruleIn(document, reference);
    if (rule) return localized(rule.reason);
    return t.has(reason) ? t(reason) : reason;
  };
}
