import type { FactRef } from '../../schemas/generated/definitions.ts';
import { type Explanation, factRefKey } from '../rules/index.ts';
import type { Judgement, RuleOutcome } from './judgement.ts';

/** A fact that rules wait for, with what each of them says so far. */
export type OpenQuestion = {
  readonly fact: FactRef;
  /** Where a person can answer it; null where only the system can know. */
  readonly slot: string | null;
  readonly rules: readonly (Pick<RuleOutcome, 'rule' | 'reason'> & { readonly explanation: Explanation })[];
};

/**
 * What is still to be found out so that every rule can be judged: each rule asks for the fact that settles most of it, and
 * the fact that most rules ask for comes first; of several, the one asked for first. A rule asks once, however many items it judges.
 */
export function openQuestions({ outcomes, blockers }: Pick<Judgement, 'outcomes' | 'blockers'>): readonly OpenQuestion[] {
  const questions = new Map<string, OpenQuestion & { readonly rules: OpenQuestion['rules'][number][] }>();
  const asked = new Set<string>();
  for (const outcome of outcomes) {
    const { rule, reason, effect, applies } = outcome;
    if (applies !== 'unknown' || effect.type === 'warn') continue;
    const explanation = outcome.explain();
    const fact = explanation.asks;
    if (!fact || asked.has(`${rule} ${factRefKey(fact)}`)) continue;
    asked.add(`${rule} ${factRefKey(fact)}`);
    const blocker = blockers.find((one) => one.type === 'missing-fact' && one.rule === rule && one.slot !== '');
    const key = factRefKey(fact);
    const question = questions.get(key) ?? { fact, slot: blocker?.slot ?? null, rules: [] };
    questions.set(key, question);
    question.rules.push({ rule, reason, explanation });
  }
  return [...questions.values()].sort((a, b) => b.rules.length - a.rules.length);
}
