import type { Blocker } from '../configure/index.ts';
import { canonicalJson, contentHash, textHash } from '../release/index.ts';
import type { JudgedRoot } from './judge-order.ts';
import type { ApprovalRequest, Order, ShownTotals } from './order.ts';
import { type RootRecord, recordRoot } from './record/accepted-root.ts';
import { type NumberedItems, numberItems } from './record/numbered-items.ts';
import { stakeOf } from './stake.ts';

/** A judged root with what would be kept of it. */
export type RecordedRoot = JudgedRoot & { readonly items: NumberedItems; readonly record: RootRecord };

export const recorded = (judged: readonly JudgedRoot[]): RecordedRoot[] =>
  judged.map((root) => {
    const items = numberItems(root.judgement.items);
    return { ...root, items, record: recordRoot(root.judgement, items) };
  });

/** What a grant is bound to: what was chosen in the root, each item that it comes to, and each amount with its payer. */
function basisOf({ root: { key, offering, program, selections }, record }: RecordedRoot): string {
  return textHash(JSON.stringify([key, offering, program, canonicalJson(selections), record]));
}

/** What consent is bound to: every root as it stands. */
export const basisOfOrder = (roots: readonly RecordedRoot[]): string => contentHash(roots.map(basisOf));

export const totalsOf = (judged: readonly JudgedRoot[]): ShownTotals =>
  judged.map(({ root, judgement }) => ({ key: root.key, totals: judgement.price.totals }));

type Asking = { readonly at: string; readonly by: string };

/** The approvals that the rules of one root ask for, one a rule, each with what was said of exactly this content before. */
function requestsOf(order: Order, judged: RecordedRoot, { at, by }: Asking): ApprovalRequest[] {
  const { judgement, root } = judged;
  if (judgement.approvals.length === 0) return [];
  const basis = basisOf(judged);
  const byRule = new Map(judgement.approvals.map((approval) => [approval.rule, approval]));
  return [...byRule.values()].flatMap(({ rule, level, reason }): ApprovalRequest[] => {
    const applied = judgement.outcomes.filter((outcome) => outcome.rule === rule && outcome.applies === 'yes');
    const [first] = applied;
    if (!first) return [];
    const id = `${root.key} ${rule}`;
    const before = order.approvals?.find((request) => request.id === id && request.basis === basis && request.level === level);
    if (before?.decision?.outcome === 'granted') return [before];
    const items = applied.map(({ item }) => item);
    const explanation = first.explain();
    const stake = stakeOf({ explanation, items }, judgement.price);
    return [
      {
        id,
        root: root.key,
        rule,
        level,
        reason,
        items,
        explanation,
        basis,
        totals: judgement.price.totals,
        ...(stake ? { stake } : {}),
        at,
        by,
        decision: null,
      },
    ];
  });
}

export const approvalsOf = (order: Order, judged: readonly RecordedRoot[], asking: Asking): ApprovalRequest[] =>
  judged.flatMap((root) => requestsOf(order, root, asking));

export const isGranted = ({ decision }: ApprovalRequest): boolean => decision?.outcome === 'granted';

/** What stops an order that no approval could lift. */
export const beyondApproval = ({ judgement }: JudgedRoot): readonly Blocker[] =>
  judgement.blockers.filter(({ type }) => type !== 'approval');
