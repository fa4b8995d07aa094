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
import { DefinitionPicker } from '../editor/definition-picker.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOffering } from '../editor/use-offering.ts';
import type { FieldSubject } from '../forms/field-subject.ts';
import { useFieldWords } from '../forms/use-field-words.ts';
import { usePathChoices } from '../forms/use-path-choices.ts';
import { targetOf, targetText, useTargetChoices } from '../forms/use-target-choices.ts';
import { type Combinator, conditionOfComparisons } from '../model/common-comparisons.ts';
import { ruleKey } from '../model/rule-ref.ts';
import { effects } from './effects.ts';
import { useCommonComparisons } from './use-common-comparisons.ts';

const effectTypes = Object.values(effects).map(({ initial }) => initial.type);
const homes = ['offering', 'own'] as const;
const combinators = ['all', 'any'] as const;

const hasTarget = (effect: Effect): effect is Extract<Effect, { target: object }> =>
  'target' in effect && typeof effect.target === 'object';

/** A rule as a sentence: when, what happens, and why. What has no comparison to pick is edited where the rule then stands. */
export function AddRuleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.rules');
  const tree = useTranslations('design.tree');
  const words = useFieldWords('rule');
  const session = useDraftSession();
  const document = useDocument();
  const offering = useOffering();
  const [home, setHome] = useState<(typeof homes)[number]>('offering');
  const isInline = home === 'offering';
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [combinator, setCombinator] = useState<Combinator>('all');
  const [chosenPart, setChosenPart] = useState<string | null>(null);
  const [effect, setEffect] = useState<Effect>(effects.reject.initial);
  const [subject] = useState<FieldSubject>({ type: 'rule', rule: { type: 'inline', offering: offering.id, id: '' } });
  const { parts } = usePathChoices(subject);
  const targets = useTargetChoices(subject);
  const comparisons = useCommonComparisons();
  const names = useNamesAndCode(isInline ? (offering.rules ?? []).map(({ id }) => id) : takenCodes(document, 'rule'));
  const said = picked.flatMap((key) => comparisons.all.find((each) => each.key === key) ?? []);
  const part = chosenPart ?? said.find(({ on }) => on !== null)?.on ?? '';
  const add = () => {
    const rule = { id: names.code, reason: names.name, effect };
    const on = part === '' ? undefined : part;
    const when = conditionOfComparisons(said, { on, combinator });
    session.apply(
      isInline
        ? addRule(offering.id, { ...rule, ...(when ? { when } : {}), ...(on === undefined ? {} : { on }) })
        : addSharedRule(offering.id, rule),
    );
    focusField(ruleKey(isInline ? { type: 'inline', offering: offering.id, id: rule.id } : { type: 'own', id: rule.id }));
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      title={t('add-title')}
      confirmLabel={t('add-confirm')}
      isComplete={names.isReady}
      onConfirm={add}
    >
      {(isTried) => (
        <>
          {isInline ? (
            <DefinitionPicker keepsOrder label={t('when')} choices={comparisons.choices} chosen={picked} onChange={setPicked} />
          ) : null}
          {isInline && picked.length > 1 ? (
            <RadioGroup
              aria-label={tree('combinator')}
              value={combinator}
              options={combinators.map((each) => ({ value: each, label: tree(`combinators.${each}`) }))}
              onChange={(next) => setCombinator(combinators.find((each) => each === next) ?? combinator)}
            />
          ) : null}
          <div className="grid grid-cols-2 gap-4">
            <Field label={words.label('effect')}>
              <Select
                value={effect.type}
                options={effectTypes.map((each) => ({ value: each, label: words.choice('effect', each) }))}
                onChange={(next) => setEffect(Object.values(effects).find(({ initial }) => initial.type === next)?.initial ?? effect)}
              />
            </Field>
            {hasTarget(effect) ? (
              <Field label={words.label('target')}>
                <Select
                  value={targetText(effect.target)}
                  placeholder={t('target-later')}
                  options={targets}
                  onChange={(next) => setEffect({ ...effect, target: targetOf(next) })}
                />
              </Field>
            ) : null}
            {isInline && parts.length > 0 ? (
              <Field label={words.label('on')}>
                <Select value={part} options={[{ value: '', label: words.absent('on') }, ...parts]} onChange={setChosenPart} />
              </Field>
            ) : null}
          </div>
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
