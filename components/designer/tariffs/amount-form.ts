import type { AmountByCount, AmountParameter, AmountStep } from '../../../schemas/generated/definitions.ts';
import { type Control, choice, type FormOf, group, money, needed, offered, references, rows, whole } from '../forms/control.ts';

const holds =
  (property: string) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && property in value;

const stepForm = { upTo: offered(whole(1, 1_000_000)), amount: needed(money) } satisfies FormOf<AmountStep>;
const byCountForm = {
  count: needed(references('role')),
  pricing: needed(choice(['each', 'total', 'ladder'])),
  steps: needed(rows(stepForm, { amount: '0.00' })),
} satisfies FormOf<AmountByCount>;
const agreedForm = { parameter: needed({ type: 'agreed-fact' }), otherwise: offered(money) } satisfies FormOf<AmountParameter>;

/** The four kinds of amount. */
export const amount = {
  type: 'shapes',
  shapes: {
    fixed: { isOf: (value) => typeof value === 'string', control: money, initial: '0.00' },
    table: { isOf: holds('rows'), control: { type: 'price-table' }, initial: { by: [], rows: [{ match: [], amount: '0.00' }] } },
    count: { isOf: holds('count'), control: group(byCountForm), initial: { count: [], pricing: 'each', steps: [{ amount: '0.00' }] } },
    agreed: { isOf: holds('parameter'), control: group(agreedForm), initial: { parameter: { fact: '' } } },
  },
} as const satisfies Control;
