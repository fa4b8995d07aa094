import type { Scalar } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import type { Expansion } from './expansion.ts';
import type { ItemLayout } from './layout.ts';
import { checkReference } from './own-sites.ts';
import type { SlotValue } from './request.ts';

export const slotIssue = (code: string, slot: string, params: Record<string, Scalar> = {}): Issue =>
  errorIssue(code, pointer('selections', slot), { params: { ...params, slot } });

const isTextList = (value: SlotValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** An ill-typed value is told and counts as not given: it never reaches a rule. */
export function listAt(run: Expansion, slot: string): readonly string[] | undefined {
  const value = run.request.selections[slot];
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (isTextList(value) && (value.length < 2 || new Set(value).size === value.length)) return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'list' }));
  return undefined;
}

/** Most items that one slot may ask for, so that a wrong number cannot fill the memory. */
const greatestQuantity = 10_000;

export function quantityAt(run: Expansion, slot: string, preset: number): number {
  const value = run.request.selections[slot];
  if (value === undefined) return preset;
  if (value === null) return 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= greatestQuantity) return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'quantity' }));
  return preset;
}

export function textAt(run: Expansion, slot: string): string | undefined {
  const value = run.request.selections[slot];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  run.issues.push(slotIssue('slot-value-ill-typed', slot, { expected: 'text' }));
  return undefined;
}

/** The values of an item, in the order of its fields: given, preset, null for none, undefined while nobody said. */
export function readValues(run: Expansion, layout: ItemLayout): (Scalar | undefined)[] {
  const { selections } = run.request;
  const values: (Scalar | undefined)[] = new Array(layout.fields.length);
  for (let index = 0; index < layout.fields.length; index++) {
    const field = layout.fields[index];
    if (!field) continue;
    const given = selections[field.slot];
    const { characteristic } = field.node;
    if (given === undefined) {
      values[index] = characteristic.const ?? characteristic.default;
      continue;
    }
    if (given === null) {
      values[index] = null;
      continue;
    }
    const problem =
      typeof given === 'object'
        ? { code: 'slot-value-ill-typed', params: { expected: 'scalar' } }
        : (field.check(given) ?? checkReference(run.facts, characteristic, given));
    if (problem) run.issues.push(slotIssue(problem.code, field.slot, { ...problem.params, label: field.node.name }));
    else if (typeof given !== 'object') values[index] = given;
  }
  return values;
}
