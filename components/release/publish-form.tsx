'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Workspace } from '../../core/definition/index.ts';
import { hasErrors, type Issue } from '../../core/kernel/issue.ts';
import type { DraftSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { useFaultMessage } from '../fault.ts';
import { usePermission, useSession } from '../shell/use-session.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { toast } from '../ui/toast.tsx';
import { HandIn } from './hand-in.tsx';
import { HandedInNote } from './handed-in-note.tsx';
import { PublishChecks } from './publish-checks.tsx';

type PublishFormProps = { readonly draft: DraftSummary; readonly changed: number; readonly workspace: Workspace };

const frame = 'flex flex-col gap-5 self-start rounded-lg border border-line bg-surface p-5';

/** Whoever may publish does; everybody else hands the draft in. */
export function PublishForm(props: PublishFormProps) {
  return usePermission('release:publish') ? <Publish {...props} /> : <HandInPanel {...props} />;
}

function HandInPanel({ draft, changed, workspace }: PublishFormProps) {
  const t = useTranslations('release.publish');
  const api = useApi();
  const check = useQuery(api.releases.check.queryOptions({ draft: draft.id }, { staleTime: 0 }));
  const [refused, setRefused] = useState<readonly Issue[] | null>(null);
  const blocked =
    changed === 0 ? t('no-changes') : hasErrors(refused ?? check.data?.issues ?? []) ? t('has-errors') : check.data ? null : t('checking');
  return (
    <div className={frame}>
      <PublishChecks workspace={workspace} check={check} refused={refused} />
      <HandIn draft={draft} blocked={blocked} onRefused={setRefused} />
    </div>
  );
}

/** Title, issues, and the button with the reason when it may not be pressed. */
function Publish({ draft, changed, workspace }: PublishFormProps) {
  const t = useTranslations('release.publish');
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const live = useSession().data?.liveRelease;
  const check = useQuery(api.releases.check.queryOptions({ draft: draft.id }, { staleTime: 0 }));
  const [title, setTitle] = useState(draft.title);
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly Issue[] | null>(null);
  const publish = useMutation(
    api.releases.publishDraft.mutationOptions({
      onSuccess: async (answer) => {
        setAsking(false);
        if (!answer.ok) return setRefused(answer.issues);
        toast.success(t('done', { number: answer.release.number }));
        await queries.invalidateQueries();
        router.push(`/releases/${answer.release.hash}`);
      },
      onError: (error) => {
        setAsking(false);
        toast.error(faultMessage(error));
      },
    }),
  );
  const issues = refused ?? check.data?.issues ?? [];
  const blocked =
    changed === 0
      ? t('no-changes')
      : hasErrors(issues)
        ? t('has-errors')
        : title.trim() === ''
          ? t('name-needed')
          : check.data
            ? null
            : t('checking');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (blocked === null) setAsking(true);
  };
  return (
    <form onSubmit={ask} aria-label={t('form')} className={frame}>
      {draft.handedIn ? <HandedInNote handedIn={draft.handedIn} /> : null}
      <Field label={t('name')} required error={title.trim() === '' ? t('name-needed') : undefined}>
        <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <PublishChecks workspace={workspace} check={check} refused={refused} />
      <div className="flex flex-col gap-2">
        <Button
          type="submit"
          variant="primary"
          size="lg"
          aria-disabled={blocked !== null}
          aria-describedby={blocked === null ? undefined : 'publish-blocked'}
        >
          {t('submit')}
        </Button>
        {blocked === null ? null : (
          <p id="publish-blocked" className="text-muted text-xs">
            {blocked}
          </p>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        isBusy={publish.isPending}
        title={t('confirm-title', { title: title.trim() })}
        description={live ? t('confirm-text', { count: changed, number: live.number }) : undefined}
        confirmLabel={t('submit')}
        cancelLabel={t('cancel')}
        onConfirm={() => publish.mutate({ draft: draft.id, version: draft.version, title: title.trim() })}
        onCancel={() => setAsking(false)}
      />
    </form>
  );
}
