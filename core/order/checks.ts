import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { AwaitedFact, ResolvedFacts } from '../configure/index.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { type JudgedRoot, judgeOrder, type OrderPrograms } from './judge-order.ts';
import type { Acceptance, Order, OrderCheck, OrderCommand, OrderEvent, OrderRejection } from './order.ts';

type RecordCheck = Extract<OrderCommand, { type: 'record-check' }>;
type Findings = Extract<OrderEvent, { type: 'check-recorded' }>['findings'];

export const pendingChecksOf = (judged: readonly JudgedRoot[]): OrderCheck[] =>
  judged.flatMap(({ root, judgement }) =>
    judgement.pendingChecks.map((check): OrderCheck => ({ ...check, root: root.key, finding: null })),
  );

/** The facts with one more that is known now. */
function withFact(facts: ResolvedFacts, { fact, path, subject }: AwaitedFact, value: Scalar): ResolvedFacts {
  if (fact === 'site') return { ...facts, sites: { ...facts.sites, [subject]: { ...facts.sites?.[subject], [path]: value } } };
  return { ...facts, customers: { ...facts.customers, [subject]: { ...facts.customers[subject], [path]: value } } };
}

const isSameFact = (a: AwaitedFact, b: AwaitedFact): boolean => a.fact === b.fact && a.path === b.path && a.subject === b.subject;

/** Facts as they were at acceptance, with all that was found out since. */
const factsSince = ({ facts }: Acceptance, held: ResolvedFacts['held'], checks: readonly OrderCheck[]): ResolvedFacts =>
  checks.reduce<ResolvedFacts>((known, { awaits, finding }) => (finding ? withFact(known, awaits, finding.value) : known), {
    ...facts,
    held,
  });

/**
 * A fact arrives that a check of an accepted order has waited for (`model 17`): every check that waits for it is judged,
 * as of the acceptance and with nothing else changed. A rule that still says no fails its check.
 */
export function recordCheck(programs: OrderPrograms, order: Order, command: RecordCheck): Result<Findings, OrderRejection> {
  const { acceptance, checks = [] } = order;
  if (!acceptance) return failure({ type: 'not-accepted', state: order.state });
  const asked = checks.find(({ root, key }) => root === command.root && key === command.check);
  if (!asked) return failure({ type: 'no-such-check' });
  if (asked.finding?.result === 'passed') return failure({ type: 'already-checked' });

  const facts = withFact(factsSince(acceptance, command.held, checks), asked.awaits, command.value);
  const judged = judgeOrder(programs, order, acceptance.pricedAt, facts);
  const settled = checks.filter(({ awaits, finding }) => isSameFact(awaits, asked.awaits) && finding?.result !== 'passed');
  const findings = settled.flatMap(({ root, key, rule, item }): Findings[number][] => {
    const judgement = judged.find((entry) => entry.root.key === root)?.judgement;
    if (!judgement || judgement.pendingChecks.some((open) => open.key === key)) return [];
    const { at, by, value, note } = command;
    const says = judgement.outcomes.some((outcome) => outcome.rule === rule && outcome.item === item && outcome.applies === 'yes');
    const stops = says && judgement.blockers.some((blocker) => blocker.rule === rule);
    return [{ root, check: key, finding: { at, by, value, note, result: stops ? 'failed' : 'passed' } }];
  });
  return findings.length === 0 ? failure({ type: 'still-unknown' }) : success(findings);
}

export const hasFailedCheck = ({ checks = [] }: Order): boolean => checks.some(({ finding }) => finding?.result === 'failed');
