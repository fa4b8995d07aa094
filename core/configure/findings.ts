import type { LocalizedText, Scalar } from '../../schemas/generated/definitions.ts';
import type { Expansion } from './expansion.ts';
import type { Item } from './item.ts';
import type { Blocker, Judgement, Proposal, Verdict } from './judgement.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** What judging finds, collected as it goes. */
export class Findings {
  readonly run: Expansion;
  /** Only what refuses is looked for. */
  readonly isTrial: boolean;
  readonly blockers: Blocker[] = [];
  readonly documents: Mutable<Judgement['documents'][number]>[] = [];
  readonly approvals: Judgement['approvals'][number][] = [];
  readonly warnings: Judgement['warnings'][number][] = [];
  readonly pendingChecks: Judgement['pendingChecks'][number][] = [];
  readonly proposals: Judgement['proposals'][number][] = [];
  readonly #worst = new Map<Item, Verdict>();
  readonly #missing = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(run: Expansion, { isTrial = false }: { readonly isTrial?: boolean } = {}) {
    this.run = run;
    this.isTrial = isTrial;
  }

  block(item: Item | null, blocker: Blocker): void {
    if (blocker.type === 'missing-value') this.#missing.add(blocker.slot);
    if (blocker.type !== 'missing-fact' || this.#isNewQuestion(blocker)) this.blockers.push(blocker);
    if (item && this.#worst.get(item) !== 'refused') this.#worst.set(item, blocker.verdict);
  }

  /** One empty field is one question, however many rules wait for it; and a rule asks for one fact once, however many items it judges. */
  #isNewQuestion({ rule, slot }: Blocker): boolean {
    const question = `${rule} ${slot}`;
    if (this.#missing.has(slot) || this.#asked.has(question)) return false;
    this.#asked.add(question);
    return true;
  }

  /** However many items a rule judges, it proposes one thing once. */
  propose(proposal: Proposal): void {
    const text = JSON.stringify(proposal.value);
    const isKnown = this.proposals.some(({ slot, value }) => slot === proposal.slot && JSON.stringify(value) === text);
    if (!isKnown) this.proposals.push(proposal);
  }

  verdictOf(item: Item): Verdict {
    return this.#worst.get(item) ?? 'allowed';
  }

  get verdict(): Verdict {
    let worst: Verdict = 'allowed';
    for (const { verdict } of this.blockers) {
      if (verdict === 'refused') return 'refused';
      worst = verdict;
    }
    return worst;
  }
}

type BlockerDetails = { readonly params?: Readonly<Record<string, Scalar>>; readonly reason?: LocalizedText; readonly rule?: string };

export const refusal = (type: Blocker['type'], code: string, slot: string, details: BlockerDetails = {}): Blocker => ({
  type,
  verdict: 'refused',
  code,
  slot,
  ...details,
  params: details.params ?? {},
});

export const opening = (type: Blocker['type'], code: string, slot: string, details: BlockerDetails = {}): Blocker => ({
  ...refusal(type, code, slot, details),
  verdict: 'open',
});
