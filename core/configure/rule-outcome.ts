import type { Effect, LocalizedText } from '../../schemas/generated/definitions.ts';
import type { Explanation, FactValue, Grounds, Truth } from '../rules/index.ts';
import { bindFact } from './bind-fact.ts';
import type { FactRead, RuleOutcome } from './judgement.ts';
import type { LinkedRule } from './link.ts';
import type { Scope } from './scope.ts';
import { slotOfFact } from './slot-of-fact.ts';

/** One rule judged in one place. The explanation is made when somebody asks. */
export class Outcome implements RuleOutcome {
  readonly rule: string;
  readonly reason: LocalizedText;
  readonly effect: Effect;
  readonly item: string;
  readonly applies: Truth;
  readonly binds: 'pinned' | 'live';
  readonly deferrable: boolean;
  readonly #rule: LinkedRule;
  #scope: Scope;

  constructor(linked: LinkedRule, scope: Scope, applies: Truth) {
    const { rule } = linked;
    this.rule = rule.key;
    this.reason = rule.reason;
    this.effect = rule.effect;
    this.item = rule.per === 'order' ? '' : scope.item.layout.path;
    this.applies = applies;
    this.binds = rule.binds;
    this.deferrable = rule.deferrable;
    this.#rule = linked;
    this.#scope = scope;
  }

  /** To the same place of a later run, where everything that was compared is as it was: what it says stays, and the old run may go. */
  moveTo(scope: Scope): this {
    this.#scope = scope;
    return this;
  }

  isOf(rule: LinkedRule): boolean {
    return this.#rule === rule;
  }

  explain(): Explanation {
    return this.#rule.condition.explain(this.#scope);
  }

  grounds(): Grounds {
    return this.#rule.condition.grounds(this.#scope, this.applies);
  }

  actual(leaf: number): FactValue {
    return this.#rule.condition.actual(leaf, this.#scope);
  }

  expected(leaf: number): FactValue {
    return this.#rule.condition.expected(leaf, this.#scope);
  }

  asksAt(): string | undefined {
    const fact = this.#rule.condition.asks(this.#scope);
    return fact && slotOfFact(fact, this.#scope);
  }

  factsRead(): FactRead[] {
    return this.#rule.condition.refs.map((ref) => ({ ref, value: bindFact(ref)(this.#scope) }));
  }
}
