'use client';
import { DayInput } from '../../basics/day-input.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';

export function DayControl({ path, label, property, words, kept }: ControlProps<'day'>) {
  const editor = useFieldWriter();
  const value = useFieldValue(path);
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <DayInput
        label={label}
        help={words.help(property) ?? ''}
        value={typeof value === 'string' ? value : undefined}
        onChange={(next) => editor.type(path, next, kept)}
        onDone={editor.done}
      />
    </div>
  );
}
