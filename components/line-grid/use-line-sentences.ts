import { useTranslations } from 'next-intl';
import type { Blocker } from '../../core/configure/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { useValueProblem } from '../order-form/use-reason.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';

/** What stands against a line, said inside the line: without its name, which the row shows. */
export function useLineSentences(columns: readonly LineColumn[]): (blockers: readonly Blocker[]) => string {
  const t = useTranslations('verdicts');
  const localized = useLocalized();
  const verdict = useCodeMessage('verdicts');
  const value = useValueProblem();
  const one = ({ type, code, params, reason, slot }: Blocker): string => {
    const column = columns.find(({ path }) => slot.endsWith(path));
    const place = column ? localized(column.name) : '';
    if (type === 'issue') return place ? t('at', { place, sentence: value({ code, params }) }) : value({ code, params });
    if (reason) return localized(reason);
    return verdict({ code, params: { ...params, place: place || t('order') } });
  };
  return (blockers) => [...new Set(blockers.map(one))].join('；');
}
