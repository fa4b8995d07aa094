'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { DisclosureSign } from '../editor/disclosure-sign.tsx';
import { AgreedFactControl } from '../tariffs/agreed-fact-control.tsx';
import { PriceTableControl } from '../tariffs/price-table-control.tsx';
import type { Control, Fields } from './control.ts';
import { ChoiceControl, ChoicesControl, FlagControl } from './controls/choice-controls.tsx';
import type { ControlProps } from './controls/control-props.ts';
import { DayControl } from './controls/day-control.tsx';
import { AlteredControl, CharacteristicControl, PartControl, TargetControl } from './controls/path-controls.tsx';
import { PayerControl } from './controls/payer-control.tsx';
import { ReferenceControl, ReferencesControl } from './controls/reference-controls.tsx';
import { LinesControl, MoneyControl, TextControl, TimeControl, WholeControl, WordsControl } from './controls/text-controls.tsx';
import { TextPairControl } from './controls/text-pair-control.tsx';
import { ValueControl } from './controls/value-control.tsx';
import type { FieldPath } from './field-path.ts';
import { jsonOf } from './json-of.ts';
import { RowList } from './row-list.tsx';
import { useField, useFieldValue, useFieldWriter } from './use-field-editor.tsx';
import { useFieldWords } from './use-field-words.ts';

const ConditionControl = lazy(() => import('../rules/condition-control.tsx').then((module) => ({ default: module.ConditionControl })));

type FormFieldsProps = {
  /** Its own words come before those of the property. */
  readonly form: string;
  readonly fields: Fields;
  readonly path?: FieldPath;
  readonly kept?: number;
};

/** Wide controls have a row to themselves. */
const wide: ReadonlySet<Control['type']> = new Set([
  'text-pair',
  'choices',
  'group',
  'rows',
  'variants',
  'shapes',
  'condition',
  'references',
  'price-table',
  'altered',
]);

/** The controls of one form: what is often said in front, the rest behind "more" until some of it is said. */
export function FormFields({ form, fields, path = [], kept = 0 }: FormFieldsProps) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const [wasSaid] = useState(() =>
    Object.entries(fields).some(([name, { isMore }]) => isMore && editor.latest([...path, name]) !== undefined),
  );
  const shown = Object.entries(fields).filter(([, { control }]) => control.type !== 'fixed' && control.type !== 'charges');
  const drawn = (isMore: boolean) =>
    shown
      .filter(([, field]) => (field.isMore ?? false) === isMore)
      .map(([property, field]) => (
        <div key={property} className={wide.has(field.control.type) ? 'col-span-full' : undefined}>
          <FormField
            form={form}
            property={property}
            control={field.control}
            isOptional={field.isOptional ?? false}
            path={path}
            kept={kept}
          />
        </div>
      ));
  const more = drawn(true);
  return (
    <div className="grid min-w-0 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] items-start gap-x-4 gap-y-3">
      {drawn(false)}
      {more.length > 0 ? (
        <details className="col-span-full" open={wasSaid}>
          <summary className="flex min-h-8 cursor-pointer items-center gap-2 text-muted">
            <DisclosureSign />
            {t('more')}
          </summary>
          <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] items-start gap-x-4 gap-y-3">{more}</div>
        </details>
      ) : null}
    </div>
  );
}

type FormFieldProps = Pick<FormFieldsProps, 'form'> & {
  readonly property: string;
  readonly control: Control;
  readonly isOptional: boolean;
  readonly path: FieldPath;
  readonly kept: number;
};

function FormField({ form, property, control, isOptional, path, kept }: FormFieldProps) {
  const words = useFieldWords(form);
  const props = { path: [...path, property], property, label: words.label(property), words, isOptional, kept };
  return <ControlField form={`${form}-${property}`} control={control} {...props} />;
}

type ControlFieldProps = Omit<ControlProps<Control['type']>, 'control'> & { readonly form: string; readonly control: Control };

function ControlField({ form, control, ...props }: ControlFieldProps): ReactNode {
  switch (control.type) {
    case 'fixed':
    case 'charges':
      return null;
    case 'text-pair':
      return <TextPairControl {...props} control={control} />;
    case 'text':
      return <TextControl {...props} control={control} />;
    case 'money':
      return <MoneyControl {...props} control={control} />;
    case 'whole':
      return <WholeControl {...props} control={control} />;
    case 'choice':
      return <ChoiceControl {...props} control={control} />;
    case 'choices':
      return <ChoicesControl {...props} control={control} />;
    case 'flag':
      return <FlagControl {...props} control={control} />;
    case 'reference':
      return <ReferenceControl {...props} control={control} />;
    case 'references':
      return <ReferencesControl {...props} control={control} />;
    case 'words':
      return <WordsControl {...props} control={control} />;
    case 'lines':
      return <LinesControl {...props} control={control} />;
    case 'time-of-day':
      return <TimeControl {...props} control={control} />;
    case 'day':
      return <DayControl {...props} control={control} />;
    case 'part':
      return <PartControl {...props} control={control} />;
    case 'altered':
      return <AlteredControl {...props} control={control} />;
    case 'characteristic':
      return <CharacteristicControl {...props} control={control} />;
    case 'characteristic-value':
      return <ValueControl {...props} control={control} />;
    case 'target':
      return <TargetControl {...props} control={control} />;
    case 'payer':
      return <PayerControl {...props} control={control} />;
    case 'agreed-fact':
      return <AgreedFactControl {...props} control={control} />;
    case 'price-table':
      return <PriceTableControl {...props} control={control} />;
    case 'condition':
      return (
        <Suspense fallback={null}>
          <ConditionControl {...props} control={control} />
        </Suspense>
      );
    case 'group':
      return <GroupControl {...props} form={form} control={control} />;
    case 'rows':
      return <RowsControl {...props} form={form} control={control} />;
    case 'variants':
      return <VariantsControl {...props} form={form} control={control} />;
    case 'shapes':
      return <ShapesControl {...props} form={form} control={control} />;
  }
}

type Nested<Type extends Control['type']> = ControlProps<Type> & { readonly form: string };

/** An object: its fields at once, or, where it has to be said as a whole, after it was added. */
function GroupControl({ form, control, path, label, isOptional, kept }: Nested<'group'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const isSaid = useField(path, (value) => value !== undefined);
  if (isOptional && control.initial !== undefined && !isSaid) {
    const { initial } = control;
    return (
      <Button size="sm" variant="ghost" onClick={() => editor.choose(path, initial, kept)}>
        <Plus aria-hidden="true" />
        {t('add', { name: label })}
      </Button>
    );
  }
  return (
    <fieldset className="min-w-0 rounded-md border border-line p-3">
      <legend className="flex items-center gap-1 px-1 font-medium">
        {label}
        {isOptional && isSaid ? (
          <Button
            size="icon"
            variant="ghost"
            className="size-7"
            aria-label={t('remove-one', { name: label })}
            onClick={() => editor.choose(path, undefined, kept)}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        ) : null}
      </legend>
      <FormFields form={form} fields={control.fields} path={path} kept={isOptional && control.initial === undefined ? kept : path.length} />
    </fieldset>
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A list of objects; one that may be left out goes with its last one. */
function RowsControl({ form, control, path, label, isOptional, kept }: Nested<'rows'>) {
  const editor = useFieldWriter();
  const count = useField(path, (value) => listOf(value).length);
  return (
    <RowList<unknown>
      label={label}
      count={count}
      initial={control.initial}
      canBeEmpty={isOptional || control.isEmptyFine === true}
      onEdit={(edit) => {
        const next = edit(listOf(editor.latest(path)));
        editor.choose(path, next.length === 0 && isOptional ? undefined : jsonOf(next), kept);
      }}
    >
      {(index) => <FormFields form={form} fields={control.fields} path={[...path, index]} kept={path.length + 1} />}
    </RowList>
  );
}

/** Which of several shapes, and the fields of that one. Changing to another begins it anew. */
function VariantsControl({ control, path, property, label, words, kept }: Nested<'variants'>) {
  const editor = useFieldWriter();
  const type = String(useFieldValue([...path, 'type']) ?? '');
  const variant = control.variants[type];
  return (
    <div className="flex flex-col gap-3">
      <div data-field={editor.field(path)} tabIndex={-1} className="max-w-sm">
        <Field label={label}>
          <Select
            value={type}
            options={Object.keys(control.variants).map((each) => ({ value: each, label: words.choice(property, each) }))}
            onChange={(next) => next !== type && editor.choose(path, control.variants[next]?.initial, kept)}
          />
        </Field>
      </div>
      {variant ? <FormFields form={type} fields={variant.fields} path={path} kept={path.length} /> : null}
    </div>
  );
}

function ShapesControl({ form, control, ...props }: Nested<'shapes'>) {
  const { path, property, label, words, kept } = props;
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const name = useField(path, (value) => Object.entries(control.shapes).find(([, each]) => each.isOf(value))?.[0]);
  const shape = name === undefined ? undefined : control.shapes[name];
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-2">
        <Field label={t('kind-of', { name: label })}>
          <Select
            value={name ?? null}
            options={Object.keys(control.shapes).map((each) => ({ value: each, label: words.choice(property, each) }))}
            onChange={(next) => next !== name && editor.choose(path, control.shapes[next]?.initial, kept)}
          />
        </Field>
        {shape && !wide.has(shape.control.type) ? <ControlField form={form} {...props} control={shape.control} isOptional={false} /> : null}
      </div>
      {shape && wide.has(shape.control.type) ? <ControlField form={form} {...props} control={shape.control} isOptional={false} /> : null}
    </div>
  );
}
