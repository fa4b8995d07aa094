'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { DayInput } from '../basics/day-input.tsx';
import { retireOffering } from '../changes/retire-offering.ts';
import { useDraftSession } from '../draft-context.tsx';

type RetireDialogProps = { readonly offering: Offering; readonly onClose: () => void };

/** The day from which it is not sold any more. Who holds it keeps it, and open orders keep their release. */
export function RetireDialog({ offering, onClose }: RetireDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const before = offering.validFor?.end;
  const [end, setEnd] = useState(before);
  const retire = () => {
    if (!end) return;
    session.apply(retireOffering(offering.id, end));
    onClose();
  };
  const sellAgain = () => {
    session.apply(retireOffering(offering.id, null));
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('retire.title', { name: localized(offering.name) })}
      description={t('retire.text')}
      size="sm"
      confirmLabel={t('retire.confirm')}
      isComplete={end !== undefined}
      onConfirm={retire}
      actions={before ? <Button onClick={sellAgain}>{t('retire.sell-again')}</Button> : null}
    >
      {(isTried) => (
        <DayInput
          label={t('retire.end')}
          help={t('retire.end-help')}
          error={isTried && !end ? t('retire.end-needed') : undefined}
          value={end}
          onChange={setEnd}
          onDone={() => undefined}
        />
      )}
    </FormDialog>
  );
}
