import { applyPatch, type LinesPatch, noLines, type RoleLines } from '../../core/order/index.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';

/** What a person did, as the button that takes it back calls it. */
export type StepName =
  | 'edit'
  | 'template'
  | 'paste'
  | 'fill'
  | 'clear'
  | 'replace'
  | 'multi'
  | 'add'
  | 'remove'
  | 'import'
  | 'park'
  | 'sites';
type Step = { readonly name: StepName; readonly redo: LinesPatch; readonly undo: LinesPatch };

/** Lines while they are edited: every change is a patch with a name, taken back and done again as one step. */
export type LineSession = {
  readonly lines: () => RoleLines;
  readonly apply: (patch: LinesPatch, name: StepName) => void;
  /** What stands now is where taking back ends: lines went to another order, which this one cannot undo. */
  readonly settle: () => void;
  /** The step taken back or done again; null where there is none. */
  readonly undo: () => StepName | null;
  readonly redo: () => StepName | null;
  readonly next: () => { readonly undo: StepName | null; readonly redo: StepName | null };
};

const keptSteps = 500;
const isEmpty = ({ add, remove, cells }: LinesPatch): boolean => !add?.length && !remove?.length && !cells?.length;

export function createLineSession(draft: Pick<OrderDraft, 'lines' | 'setLines'>, role: string): LineSession {
  const lines = () => draft.lines(role) ?? noLines;
  let known = lines();
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];

  /** Lines that came from elsewhere (another person's save) are none of these steps' to take back. */
  const current = (): RoleLines => {
    const now = lines();
    if (now !== known) {
      past = [];
      future = [];
      known = now;
    }
    return now;
  };
  const show = (next: RoleLines): void => {
    known = next;
    draft.setLines(role, next);
  };
  return {
    lines,
    apply: (patch, name) => {
      const { lines: next, inverse } = applyPatch(current(), patch);
      if (isEmpty(inverse)) return;
      past = [...past, { name, redo: patch, undo: inverse }].slice(-keptSteps);
      future = [];
      show(next);
    },
    settle: () => {
      past = [];
      future = [];
    },
    undo: () => {
      const now = current();
      const step = past.at(-1);
      if (!step) return null;
      past = past.slice(0, -1);
      future = [step, ...future];
      show(applyPatch(now, step.undo).lines);
      return step.name;
    },
    redo: () => {
      const now = current();
      const [step, ...rest] = future;
      if (!step) return null;
      past = [...past, step];
      future = rest;
      show(applyPatch(now, step.redo).lines);
      return step.name;
    },
    next: () => ({ undo: past.at(-1)?.name ?? null, redo: future[0]?.name ?? null }),
  };
}
