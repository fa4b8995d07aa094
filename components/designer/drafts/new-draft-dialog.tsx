'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import { useSession } from '../../shell/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { toast } from '../../ui/toast.tsx';

const formId = 'new-draft';

/** A draft over the live release. Enter that ends a composition never submits: the form's own submit is not fired by it. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.drafts');
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const faultMessage = useFaultMessage();
  const live = useSession().data?.liveRelease;
  const [title, setTitle] = useState('');
  const [isChecked, setChecked] = useState(false);
  const create = useMutation(
    api.drafts.create.mutationOptions({
      onSuccess: (draft) => {
        void queries.invalidateQueries({ queryKey: api.drafts.pathKey() });
        router.push(`/design/${draft.id}`);
      },
      onError: (error) => toast.error(faultMessage(error)),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() !== '') create.mutate({ title: title.trim() });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('new')}
      description={live ? t('over', { number: live.number, title: live.title }) : undefined}
      closeLabel={t('cancel')}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isBusy={create.isPending || create.isSuccess}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Field label={t('name')} help={t('name-help')} required error={isChecked && title.trim() === '' ? t('name-needed') : undefined}>
          <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
