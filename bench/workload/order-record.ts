import type { Scalar } from '../../schemas/generated/definitions.ts';
import { type FactName, factNames, factValues, type NestedFacts, nestedFacts } from './order-facts.ts';
import type { WorkloadOrder } from './orders.ts';
import type { Plan } from './plan.ts';

/** An order as it would be written where there are no form slots: a record for each part, and one for each line. */
export type OrderRecord = { readonly own: NestedFacts; readonly lines: readonly Readonly<Record<string, Scalar>>[] };

const isOfLine = ({ of }: FactName): boolean => of === 'line';

export function recordOf(plan: Plan, order: WorkloadOrder): OrderRecord {
  const names = factNames(plan);
  const fields = plan.line.fields.map(({ name }) => name);
  const keys = order.request.selections['/roles/line'];
  const values = (key: string | null) => factValues(plan, order, key);
  const own = names.flatMap((name, index) => (isOfLine(name) ? [] : [{ name, value: values(null)[index] ?? null }]));
  const first = names.findIndex(isOfLine);
  return {
    own: nestedFacts(
      own.map(({ name }) => name),
      own.map(({ value }) => value),
    ),
    lines: (Array.isArray(keys) ? keys : []).map((key) => {
      const given = values(String(key));
      return Object.fromEntries(fields.map((name, index) => [name, given[first + index] ?? null]));
    }),
  };
}
