import { useTranslations } from 'next-intl';
import type { Blocker, Unavailability } from '../../core/configure/index.ts';
import { type CodedMessage, useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import type { FormView, SlotPlace } from './form-view.ts';

/** One sentence why something is not possible: the rule's own, else that of the code. */
export function useReason(): (unavailability: Unavailability) => string {
  const localized = useLocalized();
  const message = useCodeMessage('verdicts');
  return ({ reason, code, params }) => (reason ? localized(reason) : message({ code, params }));
}

/** What is wrong with a value, for whoever sells; the designer's sentence where there is no other. */
export function useValueProblem(): (problem: CodedMessage) => string {
  const t = useTranslations('verdicts');
  const verdict = useCodeMessage('verdicts');
  const issue = useCodeMessage('issues');
  return (problem) => (t.has(problem.code) ? verdict(problem) : issue(problem));
}

/** How a slot is called in a sentence: "成员 2 · 手机号码". */
export function usePlaceName(): (place: SlotPlace | undefined) => string {
  const localized = useLocalized();
  return (place) => {
    if (!place) return '';
    const name = localized(place.name);
    if (!place.member) return name;
    const member = `${localized(place.member.name)}${place.member.ordinal === null ? '' : ` ${place.member.ordinal}`}`;
    return name === localized(place.member.name) ? member : `${member} · ${name}`;
  };
}

/** The sentence of a blocker, with the name of the place where something can be done about it. */
export function useBlockerSentence(view: FormView): (blocker: Blocker) => string {
  const t = useTranslations('verdicts');
  const localized = useLocalized();
  const verdict = useCodeMessage('verdicts');
  const issue = useValueProblem();
  const placeName = usePlaceName();
  return ({ type, code, params, reason, slot }) => {
    const place = placeName(view.place(slot));
    if (type === 'issue') return place ? t('at', { place, sentence: issue({ code, params }) }) : issue({ code, params });
    if (reason && (code.startsWith('rule-') || code === 'approval-needed'))
      return place ? t('at', { place, sentence: localized(reason) }) : localized(reason);
    if (type === 'market' && place) return t('at', { place, sentence: verdict({ code, params }) });
    const sentence = verdict({ code, params: { ...params, place: place || t('order') } });
    return reason ? t('because', { sentence, reason: localized(reason) }) : sentence;
  };
}
