'use client';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';

const absent = '';

/** One of a few values; leaving it out is a choice too, and says what counts then. */
export function ChoiceControl({ control, path, property, label, words, isOptional, kept }: ControlProps<'choice'>) {
  const editor = useFieldWriter();
  const value = useFieldValue(path);
  const options = control.values.map((each) => ({ value: each, label: words.choice(property, each) }));
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label} help={words.help(property)}>
        <Select
          value={typeof value === 'string' ? value : isOptional ? absent : null}
          options={isOptional ? [{ value: absent, label: words.absent(property) }, ...options] : options}
          onChange={(next) => editor.choose(path, next === absent ? undefined : next, kept)}
        />
      </Field>
    </div>
  );
}

/** Several of a few values, kept in the order of the list. */
export function ChoicesControl({ control, path, property, label, words, kept }: ControlProps<'choices'>) {
  const editor = useFieldWriter();
  const value = useFieldValue(path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (each: string, isIn: boolean) => {
    const next = control.values.filter((one) => (one === each ? isIn : chosen.includes(one)));
    editor.choose(path, next.length > 0 ? next : undefined, kept);
  };
  return (
    <fieldset data-field={editor.field(path)} tabIndex={-1} className="min-w-0">
      <legend className="mb-1 font-medium">
        {label} {chosen.length === 0 ? <span className="font-normal text-muted text-xs">{words.absent(property)}</span> : null}
      </legend>
      <div className="flex flex-wrap gap-x-4">
        {control.values.map((each) => (
          <Checkbox
            key={each}
            value={each}
            className="min-h-8"
            checked={chosen.includes(each)}
            onChange={(isIn) => toggle(each, isIn)}
            label={words.choice(property, each)}
          />
        ))}
      </div>
    </fieldset>
  );
}

export function FlagControl({ path, label, kept }: ControlProps<'flag'>) {
  const editor = useFieldWriter();
  const isIn = useFieldValue(path) === true;
  return (
    <div data-field={editor.field(path)} tabIndex={-1} className="self-end">
      <Checkbox className="min-h-9" checked={isIn} onChange={(next) => editor.choose(path, next ? true : undefined, kept)} label={label} />
    </div>
  );
}
