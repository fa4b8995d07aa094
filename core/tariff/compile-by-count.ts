import type { AmountByCount } from '../../schemas/generated/definitions.ts';
import { isInRange, type Micro, zero } from '../kernel/money.ts';
import type { Result } from '../kernel/result.ts';
import { failure, success } from '../kernel/result.ts';
import { unknown } from '../rules/index.ts';
import type { AmountAnswer } from './amount-answer.ts';
import { readMoneyText } from './money-text.ts';

type Step = { readonly upTo: number; readonly amount: Micro };
type StepProblem = 'no-row' | 'overflow';
type Pricing = AmountByCount['pricing'];

const withinAmounts = (value: number): Result<Micro, StepProblem> => (isInRange(value) ? success(value) : failure('overflow'));

/** Each counted one at the price of the step in which it stands. */
function climb(steps: readonly Step[], count: number): Result<Micro, StepProblem> {
  let sum = 0;
  let below = 0;
  for (const step of steps) {
    const inside = Math.min(count, step.upTo) - below;
    const part = step.amount * inside;
    sum += part;
    if (!isInRange(part) || !isInRange(sum)) return failure('overflow');
    if (count <= step.upTo) return success(sum);
    below = step.upTo;
  }
  return failure('no-row');
}

/** Nothing counted is nothing charged, whatever the pricing. */
function priceOf(count: number, pricing: Pricing, steps: readonly Step[]): Result<Micro, StepProblem> {
  if (count === 0) return success(zero);
  if (pricing === 'ladder') return climb(steps, count);
  const step = steps.find(({ upTo }) => count <= upTo);
  if (!step) return failure('no-row');
  return pricing === 'each' ? withinAmounts(step.amount * count) : success(step.amount);
}

/** Compiles steps over a count of fillers (`model 28a`). The roles counted are named in the basis: `count.head+member`. */
export function compileByCount<Scope>(
  amount: AmountByCount,
  countRoles: (roles: readonly string[]) => (scope: Scope) => number | typeof unknown,
): (scope: Scope) => AmountAnswer {
  const count = countRoles(amount.count);
  const fact = `count.${amount.count.join('+')}`;
  const steps = amount.steps.map((step) => ({ upTo: step.upTo ?? Number.POSITIVE_INFINITY, amount: readMoneyText(step.amount) }));
  return (scope) => {
    const counted = count(scope);
    if (counted === unknown) return { type: 'unknown', basis: [] };
    const basis = [{ fact, value: counted }];
    const price = priceOf(counted, amount.pricing, steps);
    return price.ok ? { type: 'amount', value: price.value, basis } : { type: price.error, basis };
  };
}
