'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ConflictChanges } from './conflict-changes.tsx';
import type { CustomerEditing } from './use-customer-edit.ts';

type EditDialogProps = {
  readonly title: string;
  readonly editing: CustomerEditing;
  /** False: something is missing, and the form says what. */
  readonly onSubmit: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly submitLabel?: string;
  readonly children: ReactNode;
};

/** One edit of a customer in a dialog that closes only when it is saved or given up. */
export function EditDialog({ title, editing, onSubmit, onClose, submitLabel, children }: EditDialogProps) {
  const t = useTranslations('customers.edit');
  const faultMessage = useFaultMessage();
  const form = useId();
  const submit = async () => {
    if (!editing.isBusy && (await onSubmit())) onClose();
  };
  const keepMine = async () => {
    if (await editing.keepMine()) onClose();
  };
  const takeTheirs = () => {
    editing.takeTheirs();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isBusy={editing.isBusy}>
            {submitLabel ?? t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onKeyDown={(event) => (event.key === 'Enter' && isComposingKey(event) ? event.preventDefault() : undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {editing.error ? <ErrorState title={t('failed')}>{faultMessage(editing.error)}</ErrorState> : null}
        {editing.conflict ? (
          <div role="alert" className="flex flex-wrap items-center gap-3 rounded-lg border border-changed/50 bg-changed-soft px-4 py-3">
            <div className="min-w-0 flex-1">
              <p>{t('conflict')}</p>
              <ConflictChanges seen={editing.seen} theirs={editing.conflict} />
              <p>{t('conflictKeeps')}</p>
            </div>
            <Button onClick={takeTheirs}>{t('takeTheirs')}</Button>
            <Button variant="primary" isBusy={editing.isBusy} onClick={() => void keepMine()}>
              {t('keepMine')}
            </Button>
          </div>
        ) : null}
        {children}
      </form>
    </Dialog>
  );
}
