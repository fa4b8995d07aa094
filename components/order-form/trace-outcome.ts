import type { RuleOutcome } from '../../core/configure/index.ts';
import type { TracedOutcome } from '../../core/order/index.ts';

/** An outcome with its explanation made, as an accepted order stores it. */
export const traceOutcome = (outcome: RuleOutcome): TracedOutcome => ({
  rule: outcome.rule,
  reason: outcome.reason,
  effect: outcome.effect,
  item: outcome.item,
  applies: outcome.applies,
  binds: outcome.binds,
  deferrable: outcome.deferrable,
  explanation: outcome.explain(),
});
