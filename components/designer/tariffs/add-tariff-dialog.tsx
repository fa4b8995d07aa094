'use client';
import { useTranslations } from 'next-intl';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { addTariff, firstCharge } from '../changes/add-tariff.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOfferingId } from '../editor/use-offering.ts';

const monthlyFee = { 'zh-CN': '月费', en: 'Monthly fee' };

/** A new tariff with a monthly fee, in force on this offering. */
export function AddTariffDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.tariffs');
  const session = useDraftSession();
  const offering = useOfferingId();
  const names = useNamesAndCode(takenCodes(useDocument(), 'tariff'));
  const add = () => {
    session.apply(addTariff(offering, names.code, names.name, monthlyFee));
    focusField(`tariff/${names.code}#${firstCharge}`);
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t('add-title')} confirmLabel={t('add-confirm')} isComplete={names.isReady} onConfirm={add}>
      {(isTried) => <NameAndCodeFields value={names} isTried={isTried} />}
    </FormDialog>
  );
}
