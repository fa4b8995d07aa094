'use client';
import { useEffect, useRef, useState } from 'react';
import type { FormSlot } from '../../../core/configure/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { inputStyle } from '../../ui/input.tsx';
import { useOrderForm } from '../order-form-context.tsx';
import type { ControlIds } from './slot-frame.tsx';
import { typedValue } from './typed-value.ts';

type TextControlProps = {
  readonly slot: Extract<FormSlot, { type: 'field' }>;
  readonly ids: ControlIds;
  readonly onQuiet: (isQuiet: boolean) => void;
};

const shownText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Text and numbers. The text is the field's own until it is left; a composition is never read before it ends. */
export function TextControl({ slot, ids, onQuiet }: TextControlProps) {
  const { draft, view } = useOrderForm();
  const { characteristic } = slot;
  const [text, setText] = useState(shownText(slot.value));
  const isFocused = useRef(false);
  const isComposing = useRef(false);
  useEffect(() => {
    if (!isFocused.current) setText(shownText(slot.value));
  }, [slot.value]);
  const take = (next: string) => draft?.type(slot.id, typedValue(next, characteristic));
  const isNumber = characteristic.type !== 'string';
  return (
    <span className="flex items-center gap-2">
      <input
        id={ids.id}
        type={characteristic.format === 'email' ? 'email' : 'text'}
        placeholder={characteristic.format === 'date' ? 'YYYY-MM-DD' : undefined}
        inputMode={characteristic.type === 'integer' || characteristic.format === 'date' ? 'numeric' : isNumber ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        readOnly={!draft || characteristic.const !== undefined}
        aria-labelledby={ids.labelledBy}
        aria-required={slot.required || undefined}
        aria-invalid={ids.isInvalid || undefined}
        aria-describedby={ids.describedBy}
        onFocus={() => {
          isFocused.current = true;
          onQuiet(slot.issues.length === 0);
        }}
        onBlur={() => {
          isFocused.current = false;
          onQuiet(false);
          draft?.settle();
          const settled = view.slot(slot.id);
          if (settled?.type === 'field') setText(shownText(settled.value));
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          take(event.currentTarget.value);
        }}
        onChange={(event) => {
          setText(event.target.value);
          if (!isComposing.current) take(event.target.value);
        }}
        className={classNames(inputStyle, 'h-10 text-base', isNumber && 'max-w-40 text-end tabular-nums')}
      />
      {characteristic.unit ? <span className="shrink-0 text-muted">{characteristic.unit}</span> : null}
    </span>
  );
}
