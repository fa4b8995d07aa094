import type { Condition, FactCondition } from '../../schemas/generated/definitions.ts';
import { invariant } from '../kernel/invariant.ts';
import { opposite } from './grounds.ts';
import type { Truth } from './truth.ts';

/** A condition as its leaves by number: what of it can be told without asking any fact. */
export type Formula = number | { readonly all: readonly Formula[] } | { readonly any: readonly Formula[] } | { readonly not: Formula };

/** What each leaf is taken to be. */
export type Taken = (leaf: number) => Truth;

export function formulaOf(condition: Condition, numberOf: (leaf: FactCondition) => number): Formula {
  if ('all' in condition) return { all: condition.all.map((part) => formulaOf(part, numberOf)) };
  if ('any' in condition) return { any: condition.any.map((part) => formulaOf(part, numberOf)) };
  if ('not' in condition) return { not: formulaOf(condition.not, numberOf) };
  invariant(!('condition' in condition), 'every name is written out');
  return numberOf(condition);
}

export function truthOf(formula: Formula, taken: Taken): Truth {
  if (typeof formula === 'number') return taken(formula);
  if ('not' in formula) return opposite[truthOf(formula.not, taken)];
  const settling = 'all' in formula ? 'no' : 'yes';
  let truth: Truth = opposite[settling];
  for (const part of 'all' in formula ? formula.all : formula.any) {
    const one = truthOf(part, taken);
    if (one === settling) return settling;
    if (one === 'unknown') truth = 'unknown';
  }
  return truth;
}

/** The leaves that an open formula still hangs on, each once; none where it is decided. */
export function openLeaves(formula: Formula, taken: Taken): readonly number[] {
  const open = new Set<number>();
  const visit = (part: Formula): void => {
    if (truthOf(part, taken) !== 'unknown') return;
    if (typeof part === 'number') open.add(part);
    else if ('not' in part) visit(part.not);
    else for (const inner of 'all' in part ? part.all : part.any) visit(inner);
  };
  visit(formula);
  return [...open];
}
