'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { effectiveSelections } from '../../../core/order/index.ts';
import type { TriedSale } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import type { OrderDraft } from '../../order-form/order-draft.ts';
import { useBlockerSentence } from '../../order-form/use-reason.ts';
import { useTotalsText } from '../../order-form/use-totals-text.ts';
import { Button } from '../../ui/button.tsx';
import { useHotkeys } from '../../ui/composition.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraftSession } from '../draft-context.tsx';
import { RecordButton } from '../examples/record-button.tsx';
import type { PreviewScene } from '../preview/preview-scene.ts';

type TrySaleProps = { readonly draft: string; readonly offering: string; readonly scene: PreviewScene; readonly form: OrderDraft };

/** Submits for trial: the server judges as it would an order, with what is saved of the draft, and writes nothing. */
export function TrySale({ draft, offering, scene, form }: TrySaleProps) {
  const t = useTranslations('definitions.sandbox');
  const api = useApi();
  const session = useDraftSession();
  const faultMessage = useFaultMessage();
  const tried = useMutation(api.drafts.trySale.mutationOptions({ onError: (error) => toast.error(faultMessage(error)) }));
  const submit = async () => {
    if (tried.isPending) return;
    await session.flush();
    form.settle();
    tried.mutate({ draft, offering, ...scene, selections: effectiveSelections(form.content()) });
  };
  useHotkeys({ 'Mod+Enter': () => void submit() });
  return (
    <section aria-label={t('submit')} className="flex flex-col gap-3 border-line border-t p-4">
      <Button variant="primary" size="lg" isBusy={tried.isPending} onClick={() => void submit()}>
        {t('submit')}
      </Button>
      <div role="status" className="flex flex-col items-start gap-3">
        {tried.data ? (
          <>
            <Outcome answer={tried.data} form={form} />
            {tried.data.type === 'judged' ? <RecordButton offering={offering} scene={scene} form={form} /> : null}
          </>
        ) : (
          <p className="text-muted text-xs">{t('hint')}</p>
        )}
      </div>
    </section>
  );
}

function Outcome({ answer, form }: { readonly answer: TriedSale; readonly form: OrderDraft }) {
  const t = useTranslations('definitions.sandbox');
  const sentence = useBlockerSentence(form.view);
  const totals = useTotalsText();
  if (answer.type === 'not-sellable') return <IssueList issues={answer.issues} label={t('not-sellable')} />;
  const { verdict, blockers, items, papers, approvals, secondJudge } = answer;
  const isAccepted = verdict === 'allowed' && secondJudge.differences === 0;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 font-medium">
        <StatusMark status={isAccepted ? 'yes' : verdict === 'open' ? 'unknown' : 'no'} />
        {t(isAccepted ? 'accepted' : `verdict.${verdict}`, { count: blockers.length })}
      </p>
      <ul className="flex flex-col gap-1 text-muted text-sm">
        {[...new Set(blockers.map(sentence))].map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{t('would-be', { items, papers, approvals })}</li>
        <li>{totals(answer.totals)}</li>
        <li>{t('judged', secondJudge)}</li>
      </ul>
    </div>
  );
}
