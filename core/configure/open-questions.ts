import type { FactRef } from '../../schemas/generated/definitions.ts';
import { type Explanation, factRefKey } from '../rules/index.ts';
import type { Judgement, RuleOutcome } from './judgement.ts';

/** What only proposes is told of a question where nothing else hangs on it. */
const onlyProposes = ({ effect }: Pick<RuleOutcome, 'effect'>): boolean => effect.type === 'set' || effect.type === 'include';

/** A fact that rules wait for, with what each of them says so far. */
export type OpenQuestion = {
  readonly fact: FactRef;
  /** Where a person can answer it; null where only the system can know. */
  readonly slot: string | null;
  readonly rules: readonly (Pick<RuleOutcome, 'rule' | 'reason' | 'effect'> & { readonly explanation: Explanation })[];
};

/**
 * What is still to be found out so that every rule can be judged: each rule asks for the fact that settles most of it, and
 * the fact that most rules ask for comes first; of several, the one asked for first. What only a proposal waits for is last. A rule asks once, however many items it judges.
 */
export function openQuestions({ outcomes }: Pick<Judgement, 'outcomes'>): readonly OpenQuestion[] {
  const questions = new Map<string, OpenQuestion & { readonly rules: OpenQuestion['rules'][number][] }>();
  const asked = new Set<string>();
  for (const outcome of outcomes) {
    const { rule, reason, effect, applies } = outcome;
    if (applies !== 'unknown' || effect.type === 'warn') continue;
    const explanation = outcome.explain();
    const fact = explanation.asks;
    if (!fact || asked.has(`${rule} ${factRefKey(fact)}`)) continue;
    asked.add(`${rule} ${factRefKey(fact)}`);
    const key = factRefKey(fact);
    const question = questions.get(key) ?? { fact, slot: outcome.asksAt() ?? null, rules: [] };
    questions.set(key, question);
    question.rules.push({ rule, reason, effect, explanation });
  }
  const weightOf = ({ rules }: Pick<OpenQuestion, 'rules'>): number => (rules.every(onlyProposes) ? 0 : rules.length);
  return [...questions.values()]
    .map(({ rules, ...question }) => ({
      ...question,
      rules: rules.every(onlyProposes) ? rules : rules.filter((one) => !onlyProposes(one)),
    }))
    .sort((a, b) => weightOf(b) - weightOf(a));
}
