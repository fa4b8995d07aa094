'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { DayInput } from '../basics/day-input.tsx';
import { retireOffering } from '../changes/retire-offering.ts';
import { useDraftSession } from '../draft-context.tsx';

type RetireDialogProps = { readonly offering: Offering; readonly onClose: () => void };

const formId = 'retire-offering';

/** The day from which it is not sold any more. Who holds it keeps it, and open orders keep their release. */
export function RetireDialog({ offering, onClose }: RetireDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const before = offering.validFor?.end;
  const [end, setEnd] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!end) return;
    session.apply(retireOffering(offering.id, end));
    onClose();
  };
  const sellAgain = () => {
    session.apply(retireOffering(offering.id, null));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('retire.title', { name: localized(offering.name) })}
      description={t('retire.text')}
      closeLabel={t('cancel')}
      size="sm"
      footer={
        <>
          {before ? <Button onClick={sellAgain}>{t('retire.sell-again')}</Button> : null}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} aria-disabled={!end}>
            {t('retire.confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <DayInput label={t('retire.end')} help={t('retire.end-help')} value={end} onChange={setEnd} onDone={() => undefined} />
      </form>
    </Dialog>
  );
}
