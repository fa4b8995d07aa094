import type { ConfiguredItem, RuleOutcome } from '../../configure/index.ts';
import {
  type Comparing,
  type DecidingLeaf,
  type Explanation,
  type FactValue,
  type Grounds,
  type TracedLeaf,
  unknown,
} from '../../rules/index.ts';
import { fillerAround, type NumberedItems } from './numbered-items.ts';

/** A rule outcome with its explanation made. */
export type TracedOutcome = Pick<RuleOutcome, 'rule' | 'reason' | 'effect' | 'item' | 'applies' | 'binds' | 'deferrable'> & {
  readonly explanation: Omit<Explanation, 'leaves'> & { readonly leaves: readonly TracedLeaf[] };
};

/** `own`: what was compared is a value of the item judged, or of what fills the membership around it, and stands there. */
type KeptLeaf = TracedLeaf & { readonly own?: true };

/** Outcomes that came about alike: one rule, one answer, the same leaves on the same values, on these items. */
type OutcomeKind = {
  readonly rule: number;
  readonly applies: RuleOutcome['applies'];
  readonly leaves: readonly KeptLeaf[];
  /** Where it was open: what to ask for. */
  readonly asks?: Explanation['asks'];
  readonly items: readonly number[];
};

/** Outcomes as an accepted order keeps them. Kinds stand in the order of their rules. */
export type OutcomeTable = {
  readonly rules: readonly Pick<RuleOutcome, 'rule' | 'reason' | 'effect' | 'binds' | 'deferrable'>[];
  readonly kinds: readonly OutcomeKind[];
};

/** The characteristic that a leaf compares, where it is the judged item's own. */
function ownValue({ fact, path }: Comparing, number: number, items: NumberedItems) {
  if (path === undefined) return undefined;
  const item = fact === 'item' ? items.items[number] : fact === 'product' ? fillerAround(items, number) : undefined;
  return item && Object.hasOwn(item.characteristics, path) ? item.characteristics[path] : undefined;
}

const keptLeaf = ({ expected, actual, truth, ...comparing }: DecidingLeaf, isOwn: boolean): KeptLeaf => ({
  ...comparing,
  ...(expected === unknown ? {} : { expected }),
  ...(isOwn ? { own: true } : actual === unknown ? {} : { actual }),
  truth,
});

const isSame = (a: FactValue, b: FactValue): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, index) => entry === b[index]));

/** A kind while its outcomes are gathered: what decided, with what it compared, and which of that stands in the items. */
type Gathered = Omit<OutcomeKind, 'items'> & {
  readonly items: number[];
  readonly read: readonly { readonly leaf: number; readonly told: DecidingLeaf; readonly isOwn: boolean }[];
};

/** Kinds of the outcomes of one rule, known by what decided and by the values that do not stand in the items. */
class KindsOfRule {
  readonly kinds: Gathered[] = [];
  readonly #byGrounds = new Map<Grounds, Gathered[]>();
  readonly #rule: number;
  readonly #items: NumberedItems;

  constructor(rule: number, items: NumberedItems) {
    this.#rule = rule;
    this.#items = items;
  }

  add(outcome: RuleOutcome): void {
    const number = this.#items.numberOf.get(outcome.item) ?? 0;
    const grounds = outcome.grounds();
    const alike = this.#byGrounds.get(grounds);
    if (alike) {
      for (let index = alike.length - 1; index >= 0; index--) {
        const kind = alike[index];
        if (!kind || !this.#isOfKind(kind, outcome, number)) continue;
        kind.items.push(number);
        return;
      }
    }
    const made = this.#kindOf(outcome, grounds, number);
    this.kinds.push(made);
    // Where each line has values of its own that stand nowhere else, looking for its like is given up.
    this.#byGrounds.set(grounds, [...(alike ?? []), made].slice(-mostAlike));
  }

  #kindOf(outcome: RuleOutcome, grounds: Grounds, number: number): Gathered {
    const { leaves: deciding, asks } = outcome.explain();
    const read = deciding.map((told, place) => {
      const isOwn = ownValue(told, number, this.#items) === told.actual;
      return { leaf: grounds.leaves[place] ?? -1, told, isOwn };
    });
    const leaves = read.map(({ told, isOwn }) => keptLeaf(told, isOwn));
    return { rule: this.#rule, applies: outcome.applies, leaves, ...(asks ? { asks } : {}), items: [number], read };
  }

  /** Nothing but values that stand in the items differs. */
  #isOfKind({ read }: Gathered, outcome: RuleOutcome, number: number): boolean {
    for (const { leaf, told, isOwn } of read) {
      const actual = outcome.actual(leaf);
      if (isOwn ? ownValue(told, number, this.#items) !== actual : !isSame(actual, told.actual)) return false;
      if (!isSame(outcome.expected(leaf), told.expected)) return false;
    }
    return true;
  }
}

const mostAlike = 16;

export function packOutcomes(outcomes: readonly RuleOutcome[], items: NumberedItems): OutcomeTable {
  const rules: OutcomeTable['rules'][number][] = [];
  const byRule = new Map<string, KindsOfRule>();
  for (const outcome of outcomes) {
    let kinds = byRule.get(outcome.rule);
    if (!kinds) {
      const { rule, reason, effect, binds, deferrable } = outcome;
      kinds = new KindsOfRule(rules.push({ rule, reason, effect, binds, deferrable }) - 1, items);
      byRule.set(rule, kinds);
    }
    kinds.add(outcome);
  }
  const gathered = [...byRule.values()].flatMap(({ kinds }) => kinds);
  return { rules, kinds: gathered.map(({ read: _, ...kind }) => kind) };
}

export function unpackOutcomes({ rules, kinds }: OutcomeTable, items: NumberedItems): TracedOutcome[] {
  const itemAt = (number: number): ConfiguredItem | undefined => items.items[number];
  return kinds.flatMap(({ rule, applies, leaves, asks, items: numbers }) => {
    const judged = rules[rule];
    if (!judged) return [];
    return numbers.map(
      (number): TracedOutcome => ({
        ...judged,
        item: itemAt(number)?.path ?? '',
        applies,
        explanation: {
          truth: applies,
          leaves: leaves.map(({ own, ...leaf }) => (own ? { ...leaf, actual: ownValue(leaf, number, items) } : leaf)),
          ...(asks ? { asks } : {}),
        },
      }),
    );
  });
}
