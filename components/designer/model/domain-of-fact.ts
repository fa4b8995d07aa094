import { declaredType } from '../../../core/definition/index.ts';
import type { Domain } from '../../../core/rules/index.ts';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { factShape } from './fact-choices.ts';
import type { SeenFacts } from './seen-facts.ts';

/** How many there are of a part is always known: none is 0. */
const isCount = ({ path = '' }: FactRef): boolean => path === 'count' || path.endsWith('.count') || path.endsWith('quantity');

/** The values a fact can have, for exact gaps; null where they are lists or of no known type. */
export function domainOfFact(seen: SeenFacts, ref: FactRef): Domain | null {
  const { type, isList, format, domain, isWhole = false } = factShape(seen, ref);
  const canBeAbsent = declaredType(ref)?.absence !== 'never' && !isCount(ref);
  if (isList === true || type === 'any') return null;
  if (type === 'boolean') return { type: 'values', values: [true, false], canBeAbsent };
  if (domain) return { type: 'values', values: domain, canBeAbsent };
  if (type === 'number') return { type: 'number', isWhole, canBeAbsent };
  return format === 'date' ? { type: 'date', canBeAbsent } : { type: 'text', canBeAbsent };
}
