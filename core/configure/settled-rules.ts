import type { FactRef } from '../../schemas/generated/definitions.ts';
import { keptBy, keptWith } from '../kernel/kept-with.ts';
import { type BindFact, type CompiledCondition, compileCondition, unknown } from '../rules/index.ts';
import { bindFact } from './bind-fact.ts';
import type { Expansion } from './expansion.ts';
import type { Linked, LinkedRule } from './link.ts';
import type { Scope } from './scope.ts';
import { partRead } from './seen-parts.ts';

/** Who orders, with whom around, and where and when. */
const ofTheFrame: ReadonlySet<string> = new Set(['order', 'customer', 'household', 'group']);

/** What no choice in the form changes: how much an order brings is a fact of the order too, and read of all its parts. */
export const isSettled = (ref: FactRef): boolean => ofTheFrame.has(ref.fact) && partRead(ref) === null;

/** The condition of a rule with everything unknown but who orders and where. */
const settledConditions = keptWith(({ program }: Linked) =>
  keptBy(({ rule }: LinkedRule): CompiledCondition<Scope> => {
    const bind: BindFact<Scope> = (ref) => (isSettled(ref) ? bindFact(ref) : () => unknown);
    return compileCondition(rule.when, bind, program.conditions);
  }),
);

function isRuledOut(linked: Linked, rule: LinkedRule, run: Expansion): boolean {
  const known = run.ruledOut.get(rule);
  if (known !== undefined) return known;
  const [item] = run.items;
  const answer = item !== undefined && settledConditions(linked)(rule).test({ run, item, bundle: null }) === 'no';
  run.ruledOut.set(rule, answer);
  return answer;
}

/**
 * The rules without those that apply to nothing in this order whatever is chosen, by who orders and where alone: a no
 * that other facts cannot change (`model 25`). Asked once an order, for its trials.
 */
export const rulesInPlay = (linked: Linked, rules: readonly LinkedRule[], run: Expansion): readonly LinkedRule[] =>
  rules.filter((rule) => !isRuledOut(linked, rule, run));
