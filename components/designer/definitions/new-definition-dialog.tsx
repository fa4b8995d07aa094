'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { definitionKindOf, type NewKind, newDefinition } from './new-definition.ts';
import { serviceFamilies } from './service-families.ts';
import { useNamesAndCode } from './use-names-and-code.ts';

type NewDefinitionDialogProps = {
  readonly kind: NewKind;
  readonly onClose: () => void;
  readonly onMade: (kind: NewKind, id: string) => void;
};

const formId = 'new-definition';

/** Makes the smallest definition of a kind; what else it says is written in its editor. */
export function NewDefinitionDialog({ kind, onClose, onMade }: NewDefinitionDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const workspace = workspaceOfDocument(useDocument());
  const names = useNamesAndCode(definitionKindOf(kind));
  const [isChecked, setChecked] = useState(false);
  const [category, setCategory] = useState<string | null>(null);
  const [specification, setSpecification] = useState<string | null>(null);
  const [serviceFamily, setServiceFamily] = useState<Specification['serviceFamily']>(serviceFamilies[0]);
  const isOffering = definitionKindOf(kind) === 'offering';
  const isReady =
    names.isNamed && names.codeProblem === null && (!isOffering || category !== null) && (kind !== 'simple' || specification !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReady) return;
    session.apply(addDefinitions([newDefinition({ kind, id: names.code, name: names.name, category, specification, serviceFamily })]));
    onMade(kind, names.code);
  };
  const choicesOf = (of: 'category' | 'specification') =>
    workspace.all(of).map(({ id, name }) => ({ value: id, label: localized(name), note: id }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`new.title.${kind}`)}
      description={t(`new.text.${kind}`)}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('new.make')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <NameAndCodeFields value={names} isChecked={isChecked} />
        {kind === 'simple' ? (
          <Field label={t('fields.specification')} required error={isChecked && !specification ? t('fields.choose') : undefined}>
            <Select
              value={specification}
              options={choicesOf('specification')}
              onChange={setSpecification}
              placeholder={t('fields.choose')}
            />
          </Field>
        ) : null}
        {kind === 'specification' ? (
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
            error={isOffering && isChecked && !category ? t('fields.choose') : undefined}
          >
            <Select value={category} options={choicesOf('category')} onChange={setCategory} placeholder={t('fields.choose')} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
