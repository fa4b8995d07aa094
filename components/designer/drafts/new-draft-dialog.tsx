'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import { useSession } from '../../shell/use-session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Input } from '../../ui/input.tsx';
import { toast } from '../../ui/toast.tsx';

/** A draft over the live release. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.drafts');
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const live = useSession().data?.liveRelease;
  const [title, setTitle] = useState('');
  const isNamed = title.trim() !== '';
  const create = useMutation(
    api.drafts.create.mutationOptions({
      onSuccess: (draft) => {
        void queries.invalidateQueries({ queryKey: api.drafts.pathKey() });
        router.push(`/design/${draft.id}`);
      },
      onError: (error) => toast.error(faultMessage(error)),
    }),
  );
  return (
    <FormDialog
      onClose={onClose}
      title={t('new')}
      description={live ? t('over', { number: live.number, title: live.title }) : undefined}
      size="sm"
      confirmLabel={t('create')}
      isComplete={isNamed}
      isBusy={create.isPending || create.isSuccess}
      onConfirm={() => create.mutate({ title: title.trim() })}
    >
      {(isTried) => (
        <Field label={t('name')} help={t('name-help')} required error={isTried && !isNamed ? t('name-needed') : undefined}>
          <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  );
}
