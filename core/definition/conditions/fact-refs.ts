import type { Condition, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';

/** Text that is equal for equal references: fact, path and parameters in a fixed order of keys. */
export function factRefKey(ref: FactRef): string {
  const { of, per, where } = ref.params ?? {};
  const wanted = where ? Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)) : null;
  return JSON.stringify([ref.fact, ref.path ?? null, of ?? null, per ?? null, wanted]);
}

/** The reference on the left of a comparison. */
export const factOf = ({ fact, path, params }: FactCondition): FactRef => ({
  fact,
  ...(path === undefined ? {} : { path }),
  ...(params === undefined ? {} : { params }),
});

/** The reference on the right of a comparison, if it compares with a fact and not with a constant. */
export function comparedFact(condition: FactCondition): FactRef | null {
  const { value } = condition;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** A reference to a fact with the JSON Pointer of where it stands. */
export type PlacedFactRef = { readonly ref: FactRef; readonly pointer: string };

/** Every naming of a fact in a condition itself, on either side, in order of appearance. `at` is the condition's JSON Pointer. */
export function factRefsWithPointers(condition: Condition, at: string): PlacedFactRef[] {
  if ('all' in condition) return condition.all.flatMap((part, index) => factRefsWithPointers(part, `${at}/all/${index}`));
  if ('any' in condition) return condition.any.flatMap((part, index) => factRefsWithPointers(part, `${at}/any/${index}`));
  if ('not' in condition) return factRefsWithPointers(condition.not, `${at}/not`);
  if ('condition' in condition) return [];
  const compared = comparedFact(condition);
  return [{ ref: factOf(condition), pointer: at }, ...(compared ? [{ ref: compared, pointer: `${at}/value` }] : [])];
}

/** Every fact a condition names, each once and in order of appearance. */
export function factRefsOf(condition: Condition): FactRef[] {
  const found = new Map<string, FactRef>();
  for (const { ref } of factRefsWithPointers(condition, '')) {
    const key = factRefKey(ref);
    if (!found.has(key)) found.set(key, ref);
  }
  return [...found.values()];
}
