import type { Program } from '../../core/compile/index.ts';
import { type FactRead, type Linked, link, type RuleOutcome } from '../../core/configure/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import { type JudgedRoot, judgeOrder } from '../../core/order/index.ts';
import { unknown } from '../../core/rules/index.ts';
import type { SecondAnswer, SecondJudgement } from '../jobs/jobs.ts';
import { type CharacteristicsJudge, characteristicsJudge } from './judge-characteristics.ts';
import { type EngineCase, type EngineFact, judgeWithEngine } from './judge-with-engine.ts';

type Difference = SecondAnswer['differences'][number];
/** Up to so many lines are judged again wholly, unless the configuration says otherwise. */
const fewLines = 50;

export type SecondJudge = (order: SecondJudgement) => Promise<SecondAnswer>;

const knownFacts = (facts: readonly FactRead[]): EngineFact[] =>
  facts.flatMap(({ ref, value }) => (value === unknown ? [] : [{ ref, value }]));

/** The outermost membership that a path stands in; '' for what belongs to no line. */
const lineOf = (path: string): string => /^.*?\/roles\/[^/]+\/[^/]+/.exec(path)?.[0] ?? '';

/** Large orders are judged again on lines spread evenly over them (`model 21`), and wholly on what is no line. */
function sampled(outcomes: readonly RuleOutcome[], lines: number): readonly RuleOutcome[] {
  const all = [...new Set(outcomes.map(({ item }) => lineOf(item)))].filter((line) => line !== '');
  if (all.length <= lines) return outcomes;
  const step = all.length / lines;
  const chosen = new Set(['', ...Array.from({ length: lines }, (_, index) => all[Math.floor(index * step)])]);
  return outcomes.filter(({ item }) => chosen.has(lineOf(item)));
}

type Programs = SecondJudgement['programs'][string];
type JudgedCase = { readonly outcome: RuleOutcome; readonly case: EngineCase };

/** A rule that binds live is judged by the live program's condition, any other by the pinned one's, whatever they are called. */
function casesOf(outcomes: readonly RuleOutcome[], { pinned, live }: Programs): JudgedCase[] {
  const conditionsOf = ({ rules, conditions: named }: Program) => ({ named, byRule: new Map(rules.map(({ key, when }) => [key, when])) });
  const byBinding = { pinned: conditionsOf(pinned), live: conditionsOf(live ?? pinned) };
  return outcomes.flatMap((outcome): JudgedCase[] => {
    const { rule, item, binds, applies } = outcome;
    const { named = {}, byRule } = byBinding[binds];
    const condition = byRule.get(rule);
    if (!condition) return [];
    return [{ outcome, case: { rule, item, condition, named, facts: knownFacts(outcome.factsRead()), isDecided: applies !== 'unknown' } }];
  });
}

async function judgeRulesAgain(outcomes: readonly RuleOutcome[], programs: Programs): Promise<SecondAnswer> {
  const cases = casesOf(outcomes, programs);
  const answers = await judgeWithEngine(cases.map((one) => one.case));
  const differences = cases.flatMap(({ outcome: { rule, item, applies } }, index): Difference[] => {
    const answer = answers[index];
    const isDifferent = answer?.type === 'failed' || (answer?.type === 'judged' && answer.applies !== applies);
    return isDifferent ? [{ rule, item }] : [];
  });
  return { judged: answers.filter(({ type }) => type === 'judged').length, differences };
}

/** Values that core found good and Ajv does not. What core refuses is refused whatever Ajv says. */
function judgeValuesAgain(judgeValues: CharacteristicsJudge, { judgement }: JudgedRoot, order: SecondJudgement): Difference[] {
  if (judgement.verdict !== 'allowed') return [];
  return judgement.items.flatMap(({ path, specification, installed, characteristics }): Difference[] => {
    // What somebody has already was judged by the specification of its own day.
    const schema = specification === null || installed !== undefined ? undefined : order.specifications[specification];
    return schema && !judgeValues(schema, characteristics) ? [{ rule: `specification/${specification}`, item: path }] : [];
  });
}

/** The second judge: json-rules-engine for every rule and Ajv for every value, on the facts the first judge read. */
export function secondJudge(): SecondJudge {
  const judgeValues = characteristicsJudge();
  const linkOnce = keptWith((program: Program): Linked => link(program));

  return async (order) => {
    const programs = new Map(
      Object.entries(order.programs).map(([key, { pinned, live }]) => [
        key,
        { pinned: linkOnce(pinned), live: live ? linkOnce(live) : null },
      ]),
    );
    let judged = 0;
    const differences: Difference[] = [];
    for (const root of judgeOrder(programs, order.order, order.at, order.facts)) {
      const used = order.programs[root.root.key];
      if (!used) continue;
      const answer = await judgeRulesAgain(sampled(root.judgement.outcomes, order.linesJudgedAgain ?? fewLines), used);
      judged += answer.judged;
      differences.push(...answer.differences, ...judgeValuesAgain(judgeValues, root, order));
    }
    return { judged, differences };
  };
}
