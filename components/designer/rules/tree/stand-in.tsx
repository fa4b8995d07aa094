'use client';
import type { FocusEvent } from 'react';
import type { Condition } from '../../../../schemas/generated/definitions.ts';
import { useConditionText } from '../use-condition-text.ts';

type StandInProps = {
  readonly condition: Condition;
  readonly height: number;
  readonly onEnter: (at: 'first' | 'last') => void;
};

const isBehind = (event: FocusEvent<HTMLElement>): boolean =>
  event.relatedTarget instanceof Node &&
  (event.currentTarget.compareDocumentPosition(event.relatedTarget) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * What is far from what is in sight, as a sentence: it is found, read and tabbed to all the same, and becomes its controls when it
 * comes near or is given the focus.
 */
export function StandIn({ condition, height, onEnter }: StandInProps) {
  const text = useConditionText();
  return (
    <button
      type="button"
      className="block w-full rounded-md bg-canvas p-2 text-start align-top text-muted"
      style={{ minHeight: height }}
      onFocus={(event) => onEnter(isBehind(event) ? 'last' : 'first')}
      onClick={() => onEnter('first')}
    >
      {text(condition)}
    </button>
  );
}
