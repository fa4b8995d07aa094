'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { rangeAddress } from './cell-address.ts';
import type { WorkbookNotes } from './raw-table.ts';

const mostNamed = 5;

type WorkbookNoticeProps = {
  readonly notes: WorkbookNotes;
  /** Number of the row that the lines stand below; 0: of none. */
  readonly after: number;
};

/** What a workbook has that a list of texts has not: merged cells among the lines, formulas, further sheets. */
export function WorkbookNotice({ notes, after }: WorkbookNoticeProps) {
  const t = useTranslations('lines.import.workbook');
  const format = useFormatter();
  const merged = notes.merged.filter(({ top }) => top > after).map(rangeAddress);
  const { count, empty } = notes.formulas;
  const named = (addresses: readonly string[]) => format.list(addresses.slice(0, mostNamed));
  const told = [
    ...(merged.length > 0
      ? [t('merged', { count: merged.length, cells: named(merged), more: merged.length > mostNamed ? 'yes' : 'no' })]
      : []),
    ...(count > empty.length ? [t('formulas', { count: count - empty.length })] : []),
    ...(empty.length > 0
      ? [t('emptyFormulas', { count: empty.length, cells: named(empty), more: empty.length > mostNamed ? 'yes' : 'no' })]
      : []),
    ...(notes.otherSheets > 0 ? [t('sheets', { sheet: notes.sheet, others: notes.otherSheets })] : []),
  ];
  if (told.length === 0) return null;
  return (
    <ul className="list-disc rounded-md border border-unknown/50 bg-unknown-soft py-2 ps-8 pe-3" data-workbook-notes={told.length}>
      {told.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
