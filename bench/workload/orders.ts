import type { ConfigureRequest, ResolvedFacts, SlotValue } from '../../core/configure/index.ts';
import type { Plan, PlannedField, PlannedPart } from './plan.ts';
import { type Random, randomFrom } from './random.ts';

export type WorkloadOrder = { readonly request: ConfigureRequest; readonly facts: ResolvedFacts };

const answerFor = (random: Random, field: PlannedField): string | number | boolean => {
  if (field.type === 'text') return random.pick(field.values);
  return field.type === 'number' ? random.between(field.least, field.most) : random.chance(0.5);
};

function answer(random: Random, selections: Record<string, SlotValue>, part: PlannedPart, path: string, gaps: number): void {
  for (const field of part.fields) {
    if (random.chance(gaps)) continue;
    selections[`${path}/${field.name}`] = random.chance(gaps) ? 'no value of this field' : answerFor(random, field);
  }
}

/**
 * One order with so many lines. `gaps` is the share of answers that are missing, and of those given that are wrong:
 * 0 for the measured orders, more for comparing the two implementations on half-filled ones.
 */
export function orderOf(plan: Plan, seed: number, { lines, gaps }: { readonly lines: number; readonly gaps: number }): WorkloadOrder {
  const random = randomFrom(seed);
  const selections: Record<string, SlotValue> = {};
  for (const part of plan.parts) answer(random, selections, part, `/components/${part.id}/1`, gaps);
  for (const group of plan.groups) if (!random.chance(gaps)) selections[`/groups/${group.id}`] = [random.pick(group.options).id];
  const keys = Array.from({ length: lines }, (_, index) => `m${index + 1}`);
  selections['/roles/line'] = keys;
  for (const key of keys) answer(random, selections, plan.line, `/roles/line/${key}/item`, gaps);
  const customer = { id: 'customer-1', class: 'individual' } as const;
  const known = { age: random.between(16, 70), arrears: random.chance(0.1) ? 80 : 0, idVerified: true };
  return {
    request: { action: 'add', customer, channel: 'own-shop', region: 'shanghai', at: '2009-10-01T10:00:00+08:00', selections },
    facts: { customers: { [customer.id]: random.chance(gaps) ? {} : known }, held: { [customer.id]: [] } },
  };
}
