import { useTranslations } from 'next-intl';
import type { Proposal } from '../../core/configure/index.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import type { FormView } from './form-view.ts';
import { usePlaceName } from './use-reason.ts';

type ProposalsProps = {
  readonly proposals: readonly Proposal[];
  readonly view: FormView;
  /** Takes over what a rule proposes. */
  readonly onTake: (proposal: Proposal) => void;
};

/** A rule that speaks of each of many members proposes as often: taken one by one, the next come up. */
const mostShown = 5;

/** What rules propose, each with its reason and a button: nothing of it stands before it is taken. */
export function Proposals({ proposals, view, onTake }: ProposalsProps) {
  const t = useTranslations('sell.verdict');
  const localized = useLocalized();
  const placeName = usePlaceName();
  const answerOf = ({ slot: id, value, brings }: Proposal): string => {
    if (brings) return localized(brings);
    const slot = view.slot(id);
    const label = slot?.type === 'field' ? slot.choices?.find((choice) => choice.value === value)?.label : null;
    return label ? localized(label) : String(value);
  };
  return (
    <>
      {proposals.slice(0, mostShown).map((proposal) => (
        <p
          key={`${proposal.rule} ${proposal.slot} ${proposal.value}`}
          data-proposal={proposal.slot}
          className="mt-2 flex items-baseline justify-between gap-2 text-sm"
        >
          <span>
            {t('proposal', {
              place: placeName(view.place(proposal.slot)),
              value: answerOf(proposal),
              reason: localized(proposal.reason),
            })}
          </span>
          <button type="button" className="min-h-6 shrink-0 text-accent underline underline-offset-4" onClick={() => onTake(proposal)}>
            {t('take')}
          </button>
        </p>
      ))}
      {proposals.length > mostShown ? (
        <p className="mt-1 text-muted text-sm">{t('moreProposals', { count: proposals.length - mostShown })}</p>
      ) : null}
    </>
  );
}
