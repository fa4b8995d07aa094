'use client';
import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { PartMarks } from '../model/part-marks.ts';

const changeSigns = { added: '+', changed: '~' } as const;

type MarkBadgesProps = {
  readonly marks: PartMarks | undefined;
  readonly hasRules?: boolean;
  /** False: what changed is told beside it. */
  readonly hasChange?: boolean;
};

/** Changed against the release, problems, rules: sign and word, never colour alone. */
export function MarkBadges({ marks, hasRules = false, hasChange = true }: MarkBadgesProps) {
  const t = useTranslations('design.marks');
  if (!marks) return null;
  return (
    <span className="inline-flex items-center gap-1">
      {hasRules && marks.rules > 0 ? (
        <Badge>
          <Scale className="size-3.5" aria-hidden="true" />
          <span aria-hidden="true">{marks.rules}</span>
          <span className="sr-only">{t('rules', { count: marks.rules })}</span>
        </Badge>
      ) : null}
      {hasChange && marks.change ? (
        <Badge tone="changed">
          <span aria-hidden="true">{changeSigns[marks.change]}</span>
          <span className="sr-only">{t(marks.change)}</span>
        </Badge>
      ) : null}
      {marks.errors > 0 ? <StatusMark status="no" label={t('errors', { count: marks.errors })} /> : null}
      {marks.errors === 0 && marks.warnings > 0 ? <StatusMark status="unknown" label={t('warnings', { count: marks.warnings })} /> : null}
    </span>
  );
}
