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

/** Every fact a condition names, on either side, each once and in order of appearance. */
export function factRefsOf(condition: Condition): FactRef[] {
  const found = new Map<string, FactRef>();
  const add = (ref: FactRef): void => {
    const key = factRefKey(ref);
    if (!found.has(key)) found.set(key, ref);
  };
  const visit = (node: Condition): void => {
    if ('all' in node) node.all.forEach(visit);
    else if ('any' in node) node.any.forEach(visit);
    else if ('not' in node) visit(node.not);
    else {
      add(factOf(node));
      const compared = comparedFact(node);
      if (compared) add(compared);
    }
  };
  visit(condition);
  return [...found.values()];
}
