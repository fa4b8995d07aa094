'use client';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import { useReferenceChoices } from '../use-reference-choices.ts';
import type { ControlProps } from './control-props.ts';

const roleMark = 'role ';

/** Who pays: the holder, whoever orders, or the holder in one of the roles. */
export function PayerControl({ path, property, label, words, kept }: ControlProps<'payer'>) {
  const editor = useFieldWriter();
  const roles = useReferenceChoices('role', editor.subject);
  const found = useFieldValue(path);
  const role = useFieldValue([...path, 'role']);
  const value = typeof found === 'string' ? found : typeof role === 'string' ? `${roleMark}${role}` : '';
  const options = [
    { value: '', label: words.absent(property) },
    ...['self', 'customer'].map((each) => ({ value: each, label: words.choice(property, each) })),
    ...roles.map((each) => ({ ...each, value: `${roleMark}${each.value}` })),
  ];
  const shown = options.some((each) => each.value === value) ? options : [...options, { value, label: value }];
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label}>
        <Select
          value={value}
          options={shown}
          onChange={(next) =>
            editor.choose(path, next === '' ? undefined : next.startsWith(roleMark) ? { role: next.slice(roleMark.length) } : next, kept)
          }
        />
      </Field>
    </div>
  );
}
