'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Issue } from '../../core/kernel/issue.ts';
import type { DraftSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Textarea } from '../ui/input.tsx';
import { toast } from '../ui/toast.tsx';
import { HandedInNote } from './handed-in-note.tsx';

type HandInProps = {
  readonly draft: DraftSummary;
  /** Why it cannot be handed in as it is; null: it can. */
  readonly blocked: string | null;
  readonly onRefused: (issues: readonly Issue[]) => void;
};

/** Says that a draft is done, with a word for whoever publishes it, and takes that back. */
export function HandIn({ draft, blocked, onRefused }: HandInProps) {
  const t = useTranslations('release.hand-in');
  const api = useApi();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const [note, setNote] = useState('');
  const onError = (error: Parameters<typeof faultMessage>[0]) => toast.error(faultMessage(error));
  const again = () => queries.invalidateQueries({ queryKey: api.drafts.pathKey() });
  const handIn = useMutation(
    api.drafts.handIn.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return onRefused(answer.issues);
        toast.success(t('done'));
        await again();
      },
      onError,
    }),
  );
  const takeBack = useMutation(api.drafts.takeBack.mutationOptions({ onSuccess: again, onError }));
  if (draft.handedIn)
    return (
      <section aria-label={t('label')} className="flex flex-col gap-2">
        <HandedInNote handedIn={draft.handedIn} />
        <Button
          className="self-start"
          isBusy={takeBack.isPending}
          onClick={() => takeBack.mutate({ id: draft.id, version: draft.version })}
        >
          {t('take-back')}
        </Button>
      </section>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked === null) handIn.mutate({ id: draft.id, version: draft.version, note: note.trim() });
  };
  return (
    <form aria-label={t('label')} onSubmit={submit} className="flex flex-col gap-3">
      <Field label={t('note')} help={t('note-help')}>
        <Textarea value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isBusy={handIn.isPending}
        aria-disabled={blocked !== null}
        aria-describedby={blocked === null ? undefined : 'hand-in-blocked'}
      >
        {t('submit')}
      </Button>
      {blocked === null ? null : (
        <p id="hand-in-blocked" className="text-muted text-xs">
          {blocked}
        </p>
      )}
    </form>
  );
}
