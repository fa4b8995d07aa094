'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { isBundle } from '../../../core/definition/index.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { addGroup } from '../changes/add-group.ts';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { addRole } from '../changes/add-role.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraft, useDraftSession } from '../draft-context.tsx';
import { useAcceptedChoices } from '../inspector/use-accepted-choices.ts';
import type { Change } from '../model/change.ts';
import { offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { type PartKind, type Place, partAt, placeOf, takenIds } from '../model/place.ts';
import { DefinitionPicker } from './definition-picker.tsx';
import { focusField } from './focus-field.ts';
import { PartCodes } from './part-codes.tsx';
import { RelianceSelect } from './reliance-select.tsx';
import { useEditorView } from './use-editor-view.ts';
import { useOffering } from './use-offering.ts';
import { usePickedParts } from './use-picked-parts.ts';
import { useReliance } from './use-reliance.ts';

type AddPartDialogProps = { readonly kind: PartKind; readonly place: Place; readonly onClose: () => void };

const listOf = { component: 'components', group: 'groups', role: 'roles' } as const;

/** Parts of one kind, one or several at a time: what they bring or accept is picked, and each is given its code. */
export function AddPartDialog({ kind, place, onClose }: AddPartDialogProps) {
  const t = useTranslations('design.add');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const offering = useOffering();
  const view = useEditorView();
  const bundle = isBundle(offering) ? offering : null;
  const group = kind === 'option' && bundle ? partAt(bundle, place) : null;
  const takenHere = bundle && kind !== 'option' ? takenIds(bundle, place) : [];
  const takenOptions = group?.kind === 'group' ? group.part.options.map(({ id }) => id) : [];
  // What is sold today stays sellable: only a bundle that nobody sells yet begins with what every order takes.
  const isNew = useDraft((state) => offeringIn(state.base, offering.id) === null);
  const [isMandatory, setMandatory] = useState(isNew);
  const names = useNamesAndCode(takenHere);
  const isNamed = kind === 'group' || kind === 'role';
  const takenCodes = kind === 'component' ? takenHere : takenOptions;
  const picked = usePickedParts(takenCodes);
  const offerings = useMemo(
    () =>
      workspaceOfDocument(document)
        .all('offering')
        .filter(({ id }) => id !== offering.id)
        .map(({ id, name }) => ({ id, name: localized(name) })),
    [document, offering.id, localized],
  );
  const accepted = useAcceptedChoices();
  const acceptedChoices = useMemo(() => accepted.map(({ value, label }) => ({ id: value, name: label })), [accepted]);
  const choices = kind === 'role' ? acceptedChoices : offerings;
  const { parts } = picked;
  const reliance = useReliance(place, kind === 'component' ? parts : []);
  const newcomer = (part: string) => ({ key: `new ${part}`, brings: [part] });
  const newGroup = { key: 'new', brings: parts.map((part) => part.offering) };
  const add = () => {
    const changes: Readonly<Record<PartKind, () => Change>> = {
      component: () =>
        addComponents(offering.id, place, {
          parts: parts.map((part) => ({ ...part, ...reliance.of(newcomer(part.offering)) })),
          isMandatory,
        }),
      option: () => addOptions(offering.id, place, parts),
      group: () =>
        addGroup(offering.id, place, { id: names.code, name: names.name, options: parts, isMandatory, ...reliance.of(newGroup) }),
      role: () => addRole(offering.id, { id: names.code, name: names.name, accepts: parts.map((part) => part.offering), isMandatory }),
    };
    session.apply(changes[kind]());
    const first = isNamed ? names.code : parts[0]?.id;
    const list = kind === 'option' ? [] : [listOf[kind]];
    const added = `${place}${placeOf(...list, first ?? '')}`;
    view.select(added);
    focusField(`part${added}`);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(`title.${kind}`)}
      confirmLabel={t('confirm')}
      isComplete={picked.isReady && (!isNamed || names.isReady)}
      onConfirm={add}
    >
      {(isTried) => (
        <>
          {isNamed ? <NameAndCodeFields value={names} isTried={isTried} /> : null}
          <DefinitionPicker
            label={t(`brings.${kind}`)}
            choices={choices}
            chosen={parts.map((part) => part.offering)}
            onChange={picked.pick}
            error={isTried && parts.length === 0 ? t('none-picked') : undefined}
          />
          {kind === 'role' ? null : (
            <PartCodes
              parts={parts.map((part) => ({ ...part, name: offerings.find(({ id }) => id === part.offering)?.name ?? part.offering }))}
              taken={takenCodes}
              isTried={isTried}
              onChange={picked.setCode}
            >
              {kind === 'component'
                ? (part) => (
                    <RelianceSelect label={t('relies-on-of', { name: part.name })} newcomer={newcomer(part.offering)} reliance={reliance} />
                  )
                : undefined}
            </PartCodes>
          )}
          {kind === 'group' && parts.length > 0 ? <RelianceSelect label={t('relies-on')} newcomer={newGroup} reliance={reliance} /> : null}
          {kind === 'option' ? null : <Checkbox checked={isMandatory} onChange={setMandatory} label={t(`mandatory.${kind}`)} />}
        </>
      )}
    </FormDialog>
  );
}
