'use client';
import { type ReactNode, useId } from 'react';
import type { FormSlot } from '../../../core/configure/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useValueProblem } from '../use-reason.ts';

export type ControlIds = {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
};

type SlotFrameProps = {
  readonly slot: FormSlot;
  readonly children: (ids: ControlIds) => ReactNode;
  /** The control is one input that a `<label>` can name. */
  readonly isInput?: boolean;
  /** The section above says the name already. */
  readonly hideLabel?: boolean;
  /** While a person is typing, nothing is held against the value yet. */
  readonly isQuiet?: boolean;
  readonly isWide?: boolean;
};

/** Label, help and issues around the control of a slot. */
export function SlotFrame({ slot, children, isInput, hideLabel, isQuiet, isWide }: SlotFrameProps) {
  const localized = useLocalized();
  const issueMessage = useValueProblem();
  const id = useId();
  const issues = isQuiet ? [] : slot.issues;
  const describedBy = [issues.length > 0 && `${id}-issues`, slot.help && `${id}-help`].filter(Boolean).join(' ') || undefined;
  const Label = isInput ? 'label' : 'span';
  return (
    <div data-slot={slot.id} className={classNames('flex min-w-0 flex-col gap-1', (isWide || slot.width === 'full') && 'col-span-full')}>
      <Label id={`${id}-label`} {...(isInput ? { htmlFor: id } : {})} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {localized(slot.name)}
        {slot.required ? (
          <span aria-hidden="true" className="ms-1 text-no">
            *
          </span>
        ) : null}
      </Label>
      {children({ id, labelledBy: `${id}-label`, describedBy, isInvalid: issues.length > 0 })}
      {slot.help ? (
        <p id={`${id}-help`} className="text-muted text-sm">
          {localized(slot.help)}
        </p>
      ) : null}
      {issues.length > 0 ? (
        <p id={`${id}-issues`} className="text-no text-sm">
          {issues.map(issueMessage).join(' ')}
        </p>
      ) : null}
    </div>
  );
}
