'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { addTariff, firstCharge } from '../changes/add-tariff.ts';
import { attachTariffs } from '../changes/attach-tariffs.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { DefinitionPicker } from '../editor/definition-picker.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { AttachedTerms } from './attached-terms.tsx';

const ways = ['new', 'existing'] as const;
const monthlyFee = { 'zh-CN': '月费', en: 'Monthly fee' };

/** A new tariff with a monthly fee, or some that exist, in force on this offering, each on its terms. */
export function AddTariffDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const { offering } = useOfferingEditor();
  const tariffs = workspaceOfDocument(document).all('tariff');
  const [way, setWay] = useState<(typeof ways)[number]>('new');
  const names = useNamesAndCode(takenCodes(document, 'tariff'));
  const [attached, setAttached] = useState<readonly TariffAttachment[]>([]);
  const picked = attached.map(({ tariff }) => tariff);
  const add = () => {
    const [first] = way === 'new' ? [names.code] : picked;
    session.apply(way === 'new' ? addTariff(offering.id, names.code, names.name, monthlyFee) : attachTariffs(offering.id, attached));
    focusField(way === 'new' ? `tariff/${first}#${firstCharge}` : `attachment-${offering.tariffs?.length ?? 0}`);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('add-title')}
      confirmLabel={t('add-confirm')}
      isComplete={way === 'new' ? names.isReady : picked.length > 0}
      onConfirm={add}
    >
      {(isTried) => (
        <>
          <RadioGroup
            aria-label={t('add-title')}
            value={way}
            options={ways.map((each) => ({ value: each, label: t(`ways.${each}`) }))}
            onChange={(next) => setWay(ways.find((each) => each === next) ?? way)}
          />
          {way === 'new' ? (
            <NameAndCodeFields value={names} isTried={isTried} />
          ) : (
            <>
              <DefinitionPicker
                label={t('ways.existing')}
                choices={tariffs.map(({ id, name }) => ({ id, name: localized(name) }))}
                chosen={picked}
                onChange={(ids) => setAttached(ids.map((tariff) => attached.find((each) => each.tariff === tariff) ?? { tariff }))}
                error={isTried && picked.length === 0 ? t('none-picked') : undefined}
              />
              <AttachedTerms attached={attached} onChange={setAttached} />
            </>
          )}
        </>
      )}
    </FormDialog>
  );
}
