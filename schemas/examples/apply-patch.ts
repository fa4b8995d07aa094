import { pointerKeys } from '../../core/kernel/json-pointer.ts';

/**
 * How an invalid example differs from a valid one. `fill` writes `times` copies: into a text, a list, or the properties
 * of an object, named by `name`; `#` in a text becomes the number of the copy.
 */
export type Operation =
  | { readonly op: 'put'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | {
      readonly op: 'fill';
      readonly path: string;
      readonly as: 'text' | 'list' | 'properties';
      readonly name?: string;
      readonly with: unknown;
      readonly times: number;
    };

type Container = { [key: string]: unknown };
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const numbered = (value: unknown, index: number): unknown => (typeof value === 'string' ? value.replaceAll('#', String(index)) : value);

function filled({ as, name = 'a#', with: copy, times }: Extract<Operation, { op: 'fill' }>): unknown {
  if (as === 'text') return String(copy).repeat(times);
  const copies = Array.from({ length: times }, (_, index) => numbered(copy, index));
  return as === 'list' ? copies : Object.fromEntries(copies.map((value, index) => [name.replace('#', String(index)), value]));
}

function applyTo(document: unknown, operation: Operation): unknown {
  const keys = pointerKeys(operation.path);
  const last = keys.pop();
  const value = operation.op === 'put' ? operation.value : operation.op === 'fill' ? filled(operation) : undefined;
  if (last === undefined) return value;
  let target: unknown = document;
  for (const key of keys) target = isContainer(target) ? target[key] : undefined;
  if (!isContainer(target)) throw new Error(`${operation.path} leads nowhere`);
  if (operation.op === 'remove' && Array.isArray(target)) target.splice(Number(last), 1);
  else if (operation.op === 'remove') delete target[last];
  else if (Array.isArray(target) && last === '-') target.push(value);
  else target[last] = value;
  return document;
}

/** The document with every operation done in order; the original stays as it is. */
export const applyPatch = (document: unknown, patch: readonly Operation[]): unknown =>
  patch.reduce<unknown>((changed, operation) => applyTo(changed, structuredClone(operation)), structuredClone(document));
