'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Effect } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { addRule } from '../changes/add-rule.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { NameAndCodeFields } from '../definitions/name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from '../definitions/use-names-and-code.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { useFieldWords } from '../forms/use-field-words.ts';
import { usePathChoices } from '../forms/use-path-choices.ts';
import { ruleKey } from '../model/rule-ref.ts';
import { effects } from './effects.ts';
import { useTakenParts } from './use-taken-parts.ts';

const effectTypes = Object.values(effects).map(({ initial }) => initial.type);
const homes = ['offering', 'own'] as const;

/** A rule begins with what happens and why; its condition and the rest are edited where it then stands. */
export function AddRuleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.rules');
  const words = useFieldWords('rule');
  const session = useDraftSession();
  const document = useDocument();
  const { offering } = useOfferingEditor();
  const [type, setType] = useState<Effect['type']>('reject');
  const [on, setOn] = useState('');
  const [whole, setWhole] = useState('');
  const taken = useTakenParts();
  const { parts } = usePathChoices({ type: 'rule', rule: { type: 'inline', offering: offering.id, id: '' } });
  const [home, setHome] = useState<(typeof homes)[number]>('offering');
  const isInline = home === 'offering';
  const names = useNamesAndCode(isInline ? (offering.rules ?? []).map(({ id }) => id) : takenCodes(document, 'rule'));
  const add = () => {
    const when = taken.conditionOf(whole);
    const rule = { id: names.code, reason: names.name, effect: effects[type].initial, ...(when ? { when } : {}) };
    session.apply(isInline ? addRule(offering.id, on === '' ? rule : { ...rule, on }) : addSharedRule(offering.id, rule));
    focusField(ruleKey(isInline ? { type: 'inline', offering: offering.id, id: rule.id } : { type: 'own', id: rule.id }));
    onClose();
  };
  return (
    <FormDialog onClose={onClose} title={t('add-title')} confirmLabel={t('add-confirm')} isComplete={names.isReady} onConfirm={add}>
      {(isTried) => (
        <>
          <Field label={words.label('effect')}>
            <Select
              value={type}
              options={effectTypes.map((each) => ({ value: each, label: words.choice('effect', each) }))}
              onChange={(next) => setType(effectTypes.find((each) => each === next) ?? type)}
            />
          </Field>
          {isInline && parts.length > 0 ? (
            <Field label={words.label('on')}>
              <Select value={on} options={[{ value: '', label: words.absent('on') }, ...parts]} onChange={setOn} />
            </Field>
          ) : null}
          {isInline && taken.options.length > 0 ? (
            <Field label={words.label('when')}>
              <Select value={whole} options={[{ value: '', label: t('when-later') }, ...taken.options]} onChange={setWhole} />
            </Field>
          ) : null}
          <NameAndCodeFields of="reason" value={names} isTried={isTried} />
          <Field label={t('home')} isGroup>
            <RadioGroup
              value={home}
              options={homes.map((each) => ({ value: each, label: t(`homes.${each}`) }))}
              onChange={(next) => setHome(homes.find((each) => each === next) ?? home)}
            />
          </Field>
        </>
      )}
    </FormDialog>
  );
}
