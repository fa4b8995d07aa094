import type { Control } from '../control.ts';
import type { FieldPath } from '../field-path.ts';
import type { FieldWords } from '../use-field-words.ts';

/** What every control is given: where it writes, how it is called, and how many keys above it stay when it is emptied. */
export type ControlProps<Type extends Control['type']> = {
  readonly control: Extract<Control, { type: Type }>;
  readonly path: FieldPath;
  readonly property: string;
  readonly label: string;
  readonly words: FieldWords;
  readonly isOptional: boolean;
  readonly kept: number;
};
