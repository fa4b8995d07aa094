import type { Example, ExampleExpectation } from '../../schemas/generated/definitions.ts';
import {
  type ConfigureRequest,
  type Judgement,
  judge,
  type Linked,
  type ResolvedFacts,
  type SlotValue,
  trialFacts,
} from '../configure/index.ts';
import { formatMoney } from '../kernel/money.ts';

/** Who orders in an example: nobody, and the same in each. */
export const exampleCustomer = 'preview';

/** Everything that came of an order, in the words of an expectation. */
export type ExampleOutcome = Required<ExampleExpectation>;

type Given = Pick<Example, 'customer' | 'channel' | 'region' | 'at' | 'selections'>;
const answersOf = (selections: Example['selections']): Readonly<Record<string, SlotValue>> => selections;

export const requestOfExample = ({ customer, channel, region, at, selections }: Given): ConfigureRequest => ({
  action: 'add',
  customer: { id: exampleCustomer, class: customer.class },
  channel,
  region,
  at,
  selections: answersOf(selections),
});

/** The customer of trials, with what the example says otherwise. */
export function factsOfExample({ customer }: Given): ResolvedFacts {
  const facts = trialFacts({ id: exampleCustomer, class: customer.class });
  const known = facts.customers[exampleCustomer] ?? {};
  return { ...facts, customers: { [exampleCustomer]: { ...known, ...customer.facts } } };
}

/** Ids of rules, and codes of what is no rule: each once, in order. */
const reasonsOf = ({ blockers }: Judgement): string[] => [...new Set(blockers.map(({ rule, code }) => rule ?? code))].sort();

export function outcomeOf(judgement: Judgement): ExampleOutcome {
  const { price, verdict } = judgement;
  return {
    verdict,
    because: reasonsOf(judgement),
    oneTime: formatMoney(price.totals.oneTime),
    recurring: price.totals.recurring.map(({ period, amount }) => ({ ...period, amount: formatMoney(amount) })),
    charges: price.lines.map(({ id, amount }) => ({ charge: id, amount: amount === null ? null : formatMoney(amount) })),
  };
}

/** What comes of an example's order now. */
export const outcomeOfExample = (linked: Linked, example: Given): ExampleOutcome =>
  outcomeOf(judge(linked, requestOfExample(example), factsOfExample(example)));
