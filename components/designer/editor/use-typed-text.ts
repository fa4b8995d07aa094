'use client';
import { useState } from 'react';

export type TypedText = {
  /** What the field shows. */
  readonly text: string;
  readonly isTyped: boolean;
  /** `becomes`: the model's own text after this edit; the same as before where nothing could be written. */
  readonly type: (text: string, becomes: string) => void;
  readonly forget: () => void;
};

/**
 * A field shows what was typed, not how the model would write it, until it is left, or until the model changes in
 * another way, such as by undo.
 */
export function useTypedText(model: string): TypedText {
  const [typed, setTyped] = useState<{ readonly text: string; readonly model: string } | null>(null);
  const isTyped = typed !== null && typed.model === model;
  return {
    text: isTyped ? typed.text : model,
    isTyped,
    type: (text, becomes) => setTyped({ text, model: becomes }),
    forget: () => setTyped(null),
  };
}
