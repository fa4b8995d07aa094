'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { definitionKindOf, type NewKind, newDefinition } from './new-definition.ts';
import { serviceFamilies } from './service-families.ts';
import { takenCodes, useNamesAndCode } from './use-names-and-code.ts';

type NewDefinitionDialogProps = {
  readonly kind: NewKind;
  /** Category that is proposed. */
  readonly in: string | null;
  readonly onClose: () => void;
  readonly onMade: (kind: NewKind, id: string) => void;
};

/** Makes the smallest definition of a kind; what else it says is written in its editor. */
export function NewDefinitionDialog({ kind, in: proposed, onClose, onMade }: NewDefinitionDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const workspace = workspaceOfDocument(document);
  const names = useNamesAndCode(takenCodes(document, definitionKindOf(kind)));
  const [category, setCategory] = useState(proposed);
  const [specification, setSpecification] = useState<string | null>(null);
  const [serviceFamily, setServiceFamily] = useState<Specification['serviceFamily']>(serviceFamilies[0]);
  const regions = [...new Set(workspace.all('channel').flatMap(({ outlets }) => outlets.map((outlet) => outlet.region)))].sort();
  const [region, setRegion] = useState<string | null>(null);
  const isOffering = definitionKindOf(kind) === 'offering';
  const make = () => {
    session.apply(
      addDefinitions([newDefinition({ kind, id: names.code, name: names.name, category, specification, serviceFamily, region })]),
    );
    onMade(kind, names.code);
  };
  const choicesOf = (of: 'category' | 'specification') =>
    workspace.all(of).map(({ id, name }) => ({ value: id, label: localized(name), note: id }));
  return (
    <FormDialog
      onClose={onClose}
      title={t(`new.title.${kind}`)}
      description={t(`new.text.${kind}`)}
      confirmLabel={t('new.make')}
      isComplete={
        names.isReady &&
        (!isOffering || category !== null) &&
        (kind !== 'simple' || specification !== null) &&
        (kind !== 'channel' || region !== null)
      }
      onConfirm={make}
    >
      {(isTried) => (
        <>
          <NameAndCodeFields value={names} isTried={isTried} />
          {kind === 'simple' ? (
            <Field label={t('fields.specification')} required error={isTried && !specification ? t('fields.choose') : undefined}>
              <Select
                value={specification}
                options={choicesOf('specification')}
                onChange={setSpecification}
                placeholder={t('fields.choose')}
              />
            </Field>
          ) : null}
          {kind === 'channel' ? (
            <Field label={t('fields.region')} required error={isTried && !region ? t('fields.choose') : undefined}>
              <Select
                value={region}
                options={regions.map((value) => ({ value, label: value }))}
                onChange={setRegion}
                placeholder={t('fields.choose')}
              />
            </Field>
          ) : kind === 'specification' ? (
            <Field label={t('fields.service-family')}>
              <Select
                value={serviceFamily}
                options={serviceFamilies.map((value) => ({ value, label: t(`family.${value}`) }))}
                onChange={(value) => setServiceFamily(serviceFamilies.find((family) => family === value) ?? serviceFamily)}
              />
            </Field>
          ) : (
            <Field
              label={t(isOffering ? 'fields.category' : 'fields.parent')}
              required={isOffering}
              error={isOffering && isTried && !category ? t('fields.choose') : undefined}
            >
              <Select value={category} options={choicesOf('category')} onChange={setCategory} placeholder={t('fields.choose')} />
            </Field>
          )}
        </>
      )}
    </FormDialog>
  );
}
