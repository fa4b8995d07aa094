'use client';
import { useTranslations } from 'next-intl';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useOfferingRows } from '../editor/use-offering.ts';
import { plainText } from './pasted-columns.ts';
import type { ReadParts } from './read-parts.ts';
import type { CellIssue, PastedPart } from './reading.ts';

type PastePreviewProps = {
  readonly cells: readonly (readonly string[])[];
  readonly read: ReadParts;
  readonly merged: ReadonlySet<string>;
};

const shownAtMost = 200;

/** The list as a table: what each row becomes, and what is wrong at the cell where it is wrong. */
export function PastePreview({ cells, read, merged }: PastePreviewProps) {
  const t = useTranslations('structure.paste');
  const kinds = useTranslations('design.inspector.kind');
  const rows = useOfferingRows();
  const width = Math.max(read.columns.length, ...cells.map((line) => line.length));
  const issuesAt = (row: number, column: number) => read.issues.filter((issue) => issue.row === row && issue.column === column);
  const becomes = (part: PastedPart): string => {
    const kind = kinds(part.kind);
    const there = rows.find(({ place }) => place === part.place);
    if (!there) return t('becomes.new', { kind });
    const isSame =
      (part.min === null || part.min === there.min) &&
      (part.max === null || part.max === there.max) &&
      (part.name === null || (part.name['zh-CN'] === there.name['zh-CN'] && part.name.en === there.name.en)) &&
      (part.proposed === null ||
        (typeof part.proposed === 'boolean' ? part.proposed === there.isProposed : part.proposed === there.proposed));
    return t(isSame ? 'becomes.same' : 'becomes.changed', { kind });
  };
  const lines = [...cells.entries()].filter(
    ([row, line]) => !(row === 0 && read.hasHeadings) && line.some((cell) => plainText(cell) !== ''),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section aria-label={t('preview')} tabIndex={0} className="max-h-80 overflow-auto rounded-md border border-line">
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 bg-canvas text-muted text-xs">
          <tr className="border-line border-b">
            <th scope="col" className="px-2 py-1 text-end font-medium">
              {t('row')}
            </th>
            <th scope="col" className="px-2 py-1 text-start font-medium">
              {t('understood')}
            </th>
            {Array.from({ length: width }, (_, column) => {
              const meaning = read.columns[column];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
                <th key={column} scope="col" className="whitespace-nowrap px-2 py-1 text-start font-medium">
                  {meaning ? t(`column.${meaning}`) : t('ignored')}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shownAtMost).map(([row, line]) => {
            const part = read.parts.find((each) => each.row === row);
            const isWrong = read.issues.some((issue) => issue.row === row);
            return (
              <tr key={row} className="border-line border-b align-top last:border-b-0">
                <td className="px-2 py-1 text-end text-muted tabular-nums">{row + 1}</td>
                <td className="whitespace-nowrap px-2 py-1">
                  <span className="flex items-center gap-1.5">
                    <StatusMark status={isWrong ? 'no' : 'yes'} />
                    {isWrong || !part ? t('not-understood') : becomes(part)}
                  </span>
                </td>
                {Array.from({ length: width }, (_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
                  <Cell key={column} text={line[column] ?? ''} issues={issuesAt(row, column)} isMerged={merged.has(`${row}/${column}`)} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > shownAtMost ? (
        <p className="px-2 py-1 text-muted text-sm">{t('more', { count: lines.length - shownAtMost })}</p>
      ) : null}
    </section>
  );
}

type CellProps = { readonly text: string; readonly issues: readonly CellIssue[]; readonly isMerged: boolean };

function Cell({ text, issues, isMerged }: CellProps) {
  const t = useTranslations('structure.paste');
  return (
    <td className={issues.length > 0 ? 'bg-no-soft px-2 py-1' : 'px-2 py-1'}>
      <span className="whitespace-pre">{text}</span>
      {isMerged ? <span className="block text-unknown text-xs">{t('merged')}</span> : null}
      {issues.map(({ code, text: said }) => (
        <span key={code} className="block min-w-32 text-no text-xs">
          {t(`issue.${code}`, { text: said })}
        </span>
      ))}
    </td>
  );
}
