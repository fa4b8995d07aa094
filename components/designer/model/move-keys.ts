import type { MoveStep } from './move-target.ts';

const steps: Readonly<Record<string, MoveStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

type KeyLike = {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

/** As outlines of text documents have it: Alt and Shift with an arrow. Alt alone belongs to the browser. */
export const moveStepOf = ({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyLike): MoveStep | null =>
  altKey && shiftKey && !ctrlKey && !metaKey ? (steps[key] ?? null) : null;
