'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Box, TableAnalysis } from '../../../../core/rules/index.ts';
import type { FactRef } from '../../../../schemas/generated/definitions.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFactWords } from '../use-fact-words.ts';
import { boxWords } from './box-words.ts';

type TableFindingsProps = { readonly facts: readonly FactRef[]; readonly analysis: TableAnalysis | null };

const shownAtMost = 12;

/** What no row of a table holds for, and what several hold for, exactly, in words. */
export const TableFindings = memo(({ facts, analysis }: TableFindingsProps) => {
  const t = useTranslations('design.table');
  const words = useFactWords();
  if (!analysis) return <p className="text-muted text-sm">{t('inexact')}</p>;
  const { atoms, gaps, overlaps, isCut } = analysis;
  const sentence = (box: Box): string => {
    const parts = boxWords(box, atoms, (column) => ({
      value: (value) => words.value(facts[column] ?? { fact: '' }, value),
      other: t('other'),
      beginning: (prefix) => t('beginning', { prefix }),
    }));
    const said = parts.flatMap((part, column) => {
      const ref = facts[column];
      return part === null || !ref ? [] : [t('part', { fact: words.fact(ref), values: words.list(part) })];
    });
    return said.length === 0 ? t('everything') : said.join(t('and'));
  };
  return (
    <section aria-label={t('findings')} className="flex flex-col gap-2 text-sm">
      <p className="flex items-center gap-2">
        <StatusMark status={overlaps.length === 0 ? 'yes' : 'unknown'} />
        {t('overlap-count', { count: overlaps.length })}
      </p>
      {overlaps.length > 0 ? (
        <ul className="list-disc ps-8">
          {overlaps.slice(0, shownAtMost).map(({ rows: [first, second], box }) => (
            <li key={`${first} ${second}`}>{t('overlap', { first: first + 1, second: second + 1, where: sentence(box()) })}</li>
          ))}
        </ul>
      ) : null}
      <p className="flex items-center gap-2">
        <StatusMark status={gaps.length === 0 ? 'yes' : 'unknown'} />
        {isCut ? t('gaps-many', { count: gaps.length }) : t('gap-count', { count: gaps.length })}
      </p>
      {gaps.length > 0 ? (
        <ul className="list-disc ps-8">
          {gaps.slice(0, shownAtMost).map((gap) => (
            <li key={sentence(gap)}>{sentence(gap)}</li>
          ))}
          {gaps.length > shownAtMost ? <li>{t('more', { count: gaps.length - shownAtMost })}</li> : null}
        </ul>
      ) : null}
    </section>
  );
});
