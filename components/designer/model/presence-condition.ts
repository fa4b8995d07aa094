import type { Bundle, FactCondition, InlineRule } from '../../../schemas/generated/definitions.ts';
import { idPathOf, type Place, partAt, placeKeys } from './place.ts';

/** Where, how often and on what a rule is judged that applies as soon as a part is in the order. */
export type PresenceCondition = Pick<InlineRule, 'on' | 'per' | 'when'>;

const some = { operator: 'greaterThan', value: 0 } as const;

const isInside = (place: Place, role: Place): boolean => place.startsWith(`${role}/`);

/** `from` is in the order. What a member brings is judged at that member, so that it asks for something of the same one. */
export function presenceCondition(bundle: Bundle, from: Place, to: Place): PresenceCondition | null {
  const found = partAt(bundle, from);
  if (!found) return null;
  if (placeKeys(from)[0] === 'roles' && found.kind !== 'role')
    return { on: idPathOf(from), per: 'item', when: { fact: 'item', path: 'quantity', ...some } };
  const { id } = found.part;
  const conditions: Readonly<Record<typeof found.kind, () => FactCondition>> = {
    component: () => ({ fact: 'bundle', path: `${id}.quantity`, ...some }),
    role: () => ({ fact: 'bundle', path: `${id}.count`, ...some }),
    group: () => ({ fact: 'items', path: 'count', params: { of: from }, ...some }),
    option: () => ({
      fact: 'bundle',
      path: placeKeys(from)[1] ?? '',
      operator: found.kind === 'option' && found.group.max > 1 ? 'contains' : 'equal',
      value: id,
    }),
  };
  const when = conditions[found.kind]();
  return found.kind === 'role' && isInside(to, from) ? { on: from, per: 'member', when } : { per: 'order', when };
}
