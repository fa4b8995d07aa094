'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { isComposingKey } from './composition.ts';
import { Dialog, type DialogProps } from './dialog.tsx';

type FormDialogProps = Pick<DialogProps, 'title' | 'description' | 'size' | 'onClose'> & {
  readonly confirmLabel: string;
  /** Whether everything is there that it takes. */
  readonly isComplete: boolean;
  readonly onConfirm: () => void;
  readonly isBusy?: boolean;
  /** Buttons of something else that can be done here. */
  readonly actions?: ReactNode;
  /** Given whether somebody tried to go on: until then nothing that is missing is held against a field. */
  readonly children: (isTried: boolean) => ReactNode;
};

/** A few fields and one thing to do with them: Enter does it, Escape leaves; where something is missing, the focus goes there. */
export function FormDialog({
  confirmLabel,
  isComplete,
  onConfirm,
  isBusy = false,
  actions,
  onClose,
  children,
  ...dialog
}: FormDialogProps) {
  const t = useTranslations('shell');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog stands in the page of whoever opens it, and perhaps in a form there.
    event.stopPropagation();
    if (isComplete) onConfirm();
    else setTries(tries + 1);
  };
  const keepComposing = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComposingKey(event)) event.preventDefault();
  };
  return (
    <Dialog
      {...dialog}
      isOpen
      onClose={onClose}
      closeLabel={t('close')}
      footer={
        <>
          {actions}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={id} isBusy={isBusy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} onSubmit={submit} onKeyDown={keepComposing} noValidate className="flex flex-col gap-4">
        {children(tries > 0)}
      </form>
    </Dialog>
  );
}
