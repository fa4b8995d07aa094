'use client';
import { useTranslations } from 'next-intl';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { setNames } from '../changes/set-names.ts';
import { type SpecificationFields, setSpecification } from '../changes/set-specification.ts';
import { ProvenanceFields } from '../definitions/provenance-fields.tsx';
import { serviceFamilies } from '../definitions/service-families.ts';
import { useDraftSession } from '../draft-context.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { readValue } from './characteristic-types.ts';
import { ResourceNeeds } from './resource-needs.tsx';
import { ValueInput } from './value-input.tsx';

const actions = ['add', 'modify', 'delete', 'suspend', 'resume', 'relocate', 'transfer', 'change-number', 'noChange'] as const;
const instances = ['individual', 'counted'] as const;
const appointments = ['none', 'optional', 'required'] as const;

const minutes = (typed: string): number | null => {
  const value = readValue('integer', typed);
  return typeof value === 'number' && value >= 15 && value <= 1440 ? value : null;
};

/** Names, what can be done with a product, what it takes and where it is installed. */
export function SpecificationBasics({ specification }: { readonly specification: Specification }) {
  const t = useTranslations('definitions.specification');
  const families = useTranslations('definitions.family');
  const localized = useLocalized();
  const session = useDraftSession();
  const key = `specification/${specification.id}` as const;
  const set = (fields: SpecificationFields) => session.apply(setSpecification(specification.id, fields));
  const { installation, contract } = specification;
  const named = Object.entries(specification.characteristics.properties).map(([name, { label }]) => ({
    value: name,
    label: localized(label),
    note: name,
  }));
  const orNone = [{ value: '', label: t('none-of-these') }, ...named];
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <TextPair
        label={t('spec-name')}
        field="name"
        value={specification.name}
        onChange={(name) => session.apply(setNames(key, { name }))}
        onDone={session.endGesture}
      />
      <TextPair
        isLong
        label={t('description')}
        field="description"
        value={specification.description ?? null}
        onChange={(description) => session.apply(setNames(key, { description }))}
        onClear={() => session.apply(setNames(key, { description: null }))}
        onDone={session.endGesture}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('service-family')}>
          <Select
            value={specification.serviceFamily}
            options={serviceFamilies.map((value) => ({ value, label: families(value) }))}
            onChange={(next) => set({ serviceFamily: serviceFamilies.find((each) => each === next) ?? specification.serviceFamily })}
          />
        </Field>
        <Field label={t('instances')} help={t('instances-help')}>
          <Select
            value={specification.instances}
            options={instances.map((value) => ({ value, label: t(`instance.${value}`) }))}
            onChange={(next) => set({ instances: instances.find((each) => each === next) ?? specification.instances })}
          />
        </Field>
      </div>
      <fieldset data-field="actions" tabIndex={-1}>
        <legend className="mb-1 font-medium">{t('actions')}</legend>
        <div className="flex flex-wrap gap-x-5">
          {actions.map((action) => (
            <Checkbox
              key={action}
              className="min-h-8"
              checked={specification.actions.includes(action)}
              onChange={(isIn) =>
                set({ actions: actions.filter((each) => (each === action ? isIn : specification.actions.includes(each))) })
              }
              label={t(`action.${action}`)}
            />
          ))}
        </div>
      </fieldset>
      <ResourceNeeds specification={specification} names={named} onChange={(resources) => set({ resources })} onDone={session.endGesture} />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('contract')} help={t('contract-help')}>
          <Select value={contract?.months ?? ''} options={orNone} onChange={(months) => set({ contract: months ? { months } : null })} />
        </Field>
        <Field label={t('installed-at')} help={t('installed-at-help')}>
          <Select
            value={installation?.address ?? ''}
            options={orNone}
            onChange={(address) => set({ installation: address ? { ...installation, address } : null })}
          />
        </Field>
        {installation ? (
          <>
            <Field label={t('appointment')}>
              <Select
                value={installation.appointment ?? 'none'}
                options={appointments.map((value) => ({ value, label: t(`appointments.${value}`) }))}
                onChange={(next) => {
                  const { appointment: _before, ...rest } = installation;
                  const appointment = appointments.find((each) => each === next);
                  set({ installation: appointment && appointment !== 'none' ? { ...rest, appointment } : rest });
                }}
              />
            </Field>
            <ValueInput
              label={t('visit-minutes')}
              help={t('visit-minutes-help')}
              value={installation.visitMinutes}
              read={minutes}
              onChange={(visitMinutes) => {
                const { visitMinutes: _before, ...rest } = installation;
                set({ installation: visitMinutes === null ? rest : { ...rest, visitMinutes } });
              }}
              onDone={session.endGesture}
            />
          </>
        ) : null}
      </div>
      <ProvenanceFields definition={specification} />
    </div>
  );
}
