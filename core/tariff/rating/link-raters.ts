import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { failure, type Result, success } from '../../kernel/result.ts';
import type { ChargeType } from '../charge-type.ts';
import type { Rater } from './rater.ts';
import type { TariffInForce } from './tariff-in-force.ts';

/** What is tried in which order where a charge says nothing of it. */
const usualPrecedence = 100;
/** More plans side by side than anybody compares. */
const greatestPlans = 64;

const partsOf = (types: readonly ChargeType[], tariff: TariffInForce): Rater[] =>
  tariff.charges.flatMap((charge) => {
    const key = `${tariff.key}|${charge.id}`;
    for (const { rate } of types) {
      const parts = rate({ key, charge, tariff });
      const precedence = 'precedence' in charge ? (charge.precedence ?? usualPrecedence) : usualPrecedence;
      if (parts) return [{ key, charge, tariff, precedence, ...parts }];
    }
    return [];
  });

/** The charges of all tariffs as they take part in rating, in the order of the tariffs. */
export const ratersOf = (types: readonly ChargeType[], tariffs: readonly TariffInForce[]): readonly Rater[] =>
  tariffs.flatMap((tariff) => partsOf(types, tariff));

/** In the order in which a use is offered to them. */
export const byPrecedence = (raters: readonly Rater[]): readonly Rater[] => raters.toSorted((a, b) => a.precedence - b.precedence);

/** One way in which a month may be billed: the tariffs on it, and which step each step-up of them stands at. */
export type Plan = { readonly tariffs: readonly TariffInForce[]; readonly steps: readonly PlanStep[] };
export type PlanStep = { readonly key: string; readonly tariff: string; readonly charge: string; readonly step: number };

/** Every plan that the tariffs allow, the cheapest by itself first: each with its steps from below. */
export function plansOf(types: readonly ChargeType[], tariffs: readonly TariffInForce[]): Result<readonly Plan[], Issue[]> {
  let plans: Plan[] = [{ tariffs, steps: [] }];
  for (const [index, tariff] of tariffs.entries()) {
    for (const charge of tariff.charges) {
      const key = `${tariff.key}|${charge.id}`;
      const above = types.flatMap(({ plans: of }) => of({ key, charge, tariff }) ?? []);
      if (above.length === 0) continue;
      const at = (step: number): PlanStep => ({ key, tariff: tariff.tariff, charge: charge.id, step });
      plans = plans.flatMap((plan) => [
        { tariffs: plan.tariffs, steps: [...plan.steps, at(0)] },
        ...above.map((other, step) => ({
          tariffs: plan.tariffs.map((each, place) => (place === index ? other : each)),
          steps: [...plan.steps, at(step + 1)],
        })),
      ]);
      if (plans.length > greatestPlans) return failure([errorIssue('plans-too-many', '', { params: { limit: greatestPlans } })]);
    }
  }
  return success(plans);
}
