'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { tariffsInForce } from '../../../core/configure/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import type { Result } from '../../../core/kernel/result.ts';
import { type Bill, rate, readUsage, type TariffInForce } from '../../../core/tariff/index.ts';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { useConfiguration } from '../../order-form/order-form-context.tsx';
import { Input } from '../../ui/input.tsx';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { tariffIn } from '../model/draft-document.ts';
import { BillLines } from './bill-lines.tsx';
import { monthOf, recordsOf, rowsOfUse, type SampleUse, type UseRow, usualUse } from './sample-usage.ts';
import { useUsageWords } from './use-usage-words.ts';

const months = ['whole', 'first'] as const;

function billOf(tariffs: readonly TariffInForce[], month: string, usage: readonly unknown[]): Result<Bill, Issue[]> {
  const records = readUsage(usage);
  const rated = records.ok ? rate(tariffs, null, records.value, { month }) : records;
  return rated.ok ? { ok: true, value: rated.value.bill } : rated;
}

/** What a month costs with the form as it is filled in and a use that may be changed: each line with its reason. */
export function SampleBill({ form }: { readonly form: OrderDraft }) {
  const t = useTranslations('design.bill');
  const localized = useLocalized();
  const issueText = useCodeMessage('issues');
  const { price } = useConfiguration(form);
  const document = useDocument();
  const [uses, setUses] = useState<Readonly<Record<string, SampleUse>>>({});
  const [which, setWhich] = useState<(typeof months)[number]>('whole');
  const at = form.frame().request.at;
  const held = useMemo(() => tariffsInForce({ price }, at, (id) => tariffIn(document, id)?.charges ?? []), [price, at, document]);
  const tariffs = held.ok ? held.value : [];
  const rows = useMemo(() => rowsOfUse(tariffs), [tariffs]);
  const sampleOf = (row: UseRow): SampleUse => uses[row.key] ?? usualUse[row.measure];
  if (!held.ok) {
    const names = price.lines.filter(({ amount }) => amount === null).map(({ name }) => localized(name));
    return <Unratable issues={[t('open', { names: [...new Set(names)].join(t('separator')) })]} />;
  }
  const month = monthOf(tariffs, which);
  const bill = billOf(tariffs, month, recordsOf(rows, sampleOf, month, Date.parse(at)));
  return (
    <div className="flex flex-col gap-2 px-4 pb-3">
      <fieldset className="flex gap-4">
        <legend className="sr-only">{t('month')}</legend>
        {months.map((one) => (
          <label key={one} className="flex items-center gap-1.5">
            <input
              type="radio"
              name="sample-month"
              checked={which === one}
              onChange={() => setWhich(one)}
              className="size-4 accent-accent"
            />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {rows.length === 0 ? null : (
        <ul aria-label={t('use')} className="flex flex-col gap-1">
          {rows.map((row) => (
            <UseFields key={row.key} row={row} use={sampleOf(row)} onChange={(use) => setUses({ ...uses, [row.key]: use })} />
          ))}
        </ul>
      )}
      {bill.ok ? <BillLines bill={bill.value} /> : <Unratable issues={[...new Set(bill.error.map(issueText))]} />}
    </div>
  );
}

function Unratable({ issues }: { readonly issues: readonly string[] }) {
  return (
    <ul className="px-4 pb-3 text-muted">
      {issues.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

type UseFieldsProps = { readonly row: UseRow; readonly use: SampleUse; readonly onChange: (use: SampleUse) => void };

function UseFields({ row, use, onChange }: UseFieldsProps) {
  const t = useTranslations('design.bill');
  const name = useUsageWords()(row);
  const number = (text: string): number => Math.max(0, Number(text.normalize('NFKC')) || 0);
  return (
    <li className="grid grid-cols-[1fr_4rem_auto_4.5rem_3rem] items-center gap-1.5">
      <span className="min-w-0">{name}</span>
      <Input
        aria-label={t('times-of', { name })}
        inputMode="numeric"
        className="h-7 text-end tabular-nums"
        value={String(use.times)}
        onChange={(event) => onChange({ ...use, times: Math.round(number(event.target.value)) })}
      />
      <span aria-hidden="true">×</span>
      <Input
        aria-label={t('each-of', { name })}
        inputMode="decimal"
        className="h-7 text-end tabular-nums"
        value={String(use.each)}
        onChange={(event) => onChange({ ...use, each: number(event.target.value) })}
      />
      <span className="text-muted text-xs">{t(`unit.${row.unit}`)}</span>
    </li>
  );
}
