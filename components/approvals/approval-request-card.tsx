'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { describeExplanation } from '../../core/rules/index.ts';
import type { SubmitAnswer, WaitingOrder, WaitingRequest } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { useSession } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Textarea } from '../ui/input.tsx';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { toast } from '../ui/toast.tsx';
import { AskedFor } from './asked-for.tsx';
import { useFactSpeaker } from './use-fact-speaker.ts';

type ApprovalRequestCardProps = {
  readonly order: WaitingOrder;
  readonly request: WaitingRequest;
  readonly names: Readonly<Record<string, string>>;
};

/** One request: the rule's sentence, what is asked against which threshold and what hangs on it, then a yes or a no with a note. */
export function ApprovalRequestCard({ order, request, names }: ApprovalRequestCardProps) {
  const t = useTranslations('approvals');
  const localized = useLocalized();
  const say = useCodeMessage('rules');
  const speaker = useFactSpeaker(order.facts);
  const { decision } = request;
  return (
    <article data-request={request.rule} className="rounded-lg border border-line bg-surface px-5 py-4">
      <p className="flex items-start gap-2 font-medium text-base">
        <StatusMark status={decision ? (decision.outcome === 'granted' ? 'yes' : 'no') : 'unknown'} className="mt-0.5" />
        {localized(request.reason)}
      </p>
      <AskedFor order={order} request={request} />
      <ul className="mt-1 ps-8 text-muted text-sm">
        <li>{say(describeExplanation(request.explanation, speaker))}</li>
        <li>
          {t('rule')} <code className="text-xs">{request.rule}</code>
        </li>
      </ul>
      {decision ? (
        <p className="mt-3 ps-8">
          {t('granted')} · {names[decision.by] ?? decision.by}
          {decision.note ? ` · ${decision.note}` : ''}
        </p>
      ) : (
        <DecisionForm order={order} request={request} />
      )}
    </article>
  );
}

type DecisionFormProps = { readonly order: WaitingOrder; readonly request: WaitingRequest };

function DecisionForm({ order, request }: DecisionFormProps) {
  const t = useTranslations('approvals');
  const tRole = useTranslations('shell.roles');
  const tRejection = useTranslations('sell.rejection');
  const faultMessage = useFaultMessage();
  const role = useSession().data?.person.role;
  const api = useApi();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const tell = async (answer: SubmitAnswer) => {
    if (!answer.ok) return;
    const { state, returned, number } = answer.order;
    if (state === 'acknowledged') toast.success(t('accepted', { number }));
    else if (state === 'held') toast.success(t('grantedOne'));
    else toast.warning(t(returned?.type === 'approval-refused' ? 'refusedOne' : 'returned', { number }));
    await queries.invalidateQueries();
  };
  const grant = useMutation(api.approvals.grant.mutationOptions({ onSuccess: tell }));
  const refuse = useMutation(api.approvals.refuse.mutationOptions({ onSuccess: tell }));
  const isBusy = grant.isPending || refuse.isPending;
  if (!request.mayDecide) {
    if (role && request.approvers.includes(role)) return <p className="mt-3 ps-8 text-muted">{t('own')}</p>;
    const roles = request.approvers.map((approver) => tRole(approver)).join(t('and'));
    return <p className="mt-3 ps-8 text-muted">{t('notYours', { roles })}</p>;
  }
  const body = { id: order.id, version: order.version, request: request.id, note: note.trim() };
  const answer = grant.data ?? refuse.data;
  const rejected = answer && !answer.ok ? tRejection(answer.rejection.type) : null;
  const error = grant.error ?? refuse.error;
  const sayNo = () => {
    setIsMissing(body.note === '');
    if (body.note !== '') refuse.mutate(body);
    else document.getElementById(`note-${request.id}`)?.focus();
  };
  return (
    <div className="mt-4 flex flex-col gap-3 ps-8">
      {error || rejected ? <ErrorState title={t('failed')}>{rejected ?? faultMessage(error)}</ErrorState> : null}
      <Field id={`note-${request.id}`} label={t('note')} help={t('noteHelp')} error={isMissing ? t('noteMissing') : undefined}>
        <Textarea value={note} maxLength={500} rows={2} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button data-decide="grant" variant="primary" isBusy={isBusy} onClick={() => grant.mutate(body)}>
          {t('grant')} <Kbd>Alt Y</Kbd>
        </Button>
        <Button data-decide="refuse" isBusy={isBusy} onClick={sayNo}>
          {t('refuse')} <Kbd>Alt N</Kbd>
        </Button>
      </div>
    </div>
  );
}
