'use client';
import { useTranslations } from 'next-intl';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { useDraftSession } from '../draft-context.tsx';
import type { PartKind, Place } from '../model/place.ts';
import { DefinitionPicker } from './definition-picker.tsx';
import { focusField } from './focus-field.ts';
import { PartCodes } from './part-codes.tsx';
import { RelianceSelect } from './reliance-select.tsx';
import { useEditorView } from './use-editor-view.ts';
import { useNewParts } from './use-new-parts.ts';
import { usePartChoices } from './use-part-choices.ts';

type AddPartDialogProps = { readonly kind: PartKind; readonly place: Place; readonly onClose: () => void };

/** Parts of one kind, one or several at a time: what they bring or accept is picked, and each is given its code. */
export function AddPartDialog({ kind, place, onClose }: AddPartDialogProps) {
  const t = useTranslations('design.add');
  const session = useDraftSession();
  const view = useEditorView();
  const choices = usePartChoices(kind);
  const { picked, reliance, newcomer, newGroup, ...made } = useNewParts(kind, place);
  const { parts } = picked;
  const nameOf = (brings: string) => choices.find(({ id }) => id === brings)?.name ?? brings;
  const add = () => {
    session.apply(made.change());
    view.select(made.added());
    focusField(`part${made.added()}`);
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t(`title.${kind}`)} confirmLabel={t('confirm')} isComplete={made.isReady} onConfirm={add}>
      {(isTried) => (
        <>
          {made.isNamed ? <NameAndCodeFields value={made.names} isTried={isTried} /> : null}
          <DefinitionPicker
            label={t(`brings.${kind}`)}
            choices={choices}
            chosen={parts.map((part) => part.offering)}
            onChange={picked.pick}
            error={isTried && parts.length === 0 ? t('none-picked') : undefined}
          />
          {kind === 'role' ? null : (
            <PartCodes
              parts={parts.map((part) => ({ ...part, name: nameOf(part.offering) }))}
              taken={made.taken}
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
          {kind === 'option' ? null : <Checkbox checked={made.isMandatory} onChange={made.setMandatory} label={t(`mandatory.${kind}`)} />}
        </>
      )}
    </FormDialog>
  );
}
