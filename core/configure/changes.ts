import type { LeafTest, Truth } from '../rules/index.ts';
import type { Expansion } from './expansion.ts';
import type { Form, FormSection } from './form/form.ts';
import type { Item } from './item.ts';
import type { ConfiguredItem, Judgement } from './judgement.ts';
import type { Linked, LinkedRule } from './link.ts';
import type { PriceLine } from './price.ts';

import type { ConfigureRequest, ResolvedFacts, Selections } from './request.ts';
import type { Outcome } from './rule-outcome.ts';
import { type RuleView, ruleViews } from './rule-view.ts';
import type { Scope } from './scope.ts';

/** An order as it was configured the last time. */
export type Configured = {
  readonly linked: Linked;
  readonly run: Expansion;
  readonly judgement: Judgement & { readonly outcomes: readonly Outcome[] };
  /** One a part of the root, in the order of the form. */
  readonly sections: readonly FormSection[];
  /** How often it was configured before, one form after another. */
  readonly turn: number;
};

/** Runs that outcomes told again may keep. */
const turnsKept = 16;

const configured = Symbol('configured');

/** A form that says by itself how it was configured; no copy of it does, and nobody who compares forms sees it. */
type Remembering = Form & { readonly [configured]?: Configured };

/**
 * To be asked for the next form of the same order. On the form and not in a map with weak keys: what such a map holds outlives every
 * short collection, which took a third of a toggle's time.
 */
export const remember = (form: Form, as: Configured): Form => Object.defineProperty(form, configured, { value: as });

/**
 * What changes together, and is said again as it was as long as nothing of it and nothing that it sees does: a component
 * or group of the root, or one member of its roles. `part`: of the root; null where no rule sees the answer, which papers
 * and the visit have in common.
 */
type Unit = { readonly path: string; readonly part: string | null };

export function unitOf(slot: string): Unit {
  const [, list, id = '', key, inside] = slot.split('/');
  if (list === 'components' || list === 'groups') return { path: `/${list}/${id}`, part: id };
  if (list === 'roles' && key !== undefined) return { path: `/${list}/${id}/${key}`, part: inside === 'documents' ? null : id };
  if (list === 'roles') return { path: '', part: id };
  return { path: '', part: list === 'documents' || list === 'appointment' ? null : '' };
}

/** A unit with its slots that changed. */
export type Changed = Unit & { readonly slots: string[] };

const haveSame = (slots: readonly string[], old: readonly string[]): boolean =>
  slots.length === old.length && slots.every((slot, index) => slot === old[index]);

/**
 * The slots that are answered otherwise. An answer given in the place of another leaves all slots in their order: then place by
 * place is several times cheaper than looking each one up.
 */
function slotsBetween(before: Selections, now: Selections): readonly string[] {
  const slots = Object.keys(now);
  const old = Object.keys(before);
  if (!haveSame(slots, old)) return [...new Set([...slots, ...old])].filter((slot) => before[slot] !== now[slot]);
  const answers = Object.values(now);
  const oldAnswers = Object.values(before);
  return slots.filter((_, index) => answers[index] !== oldAnswers[index]);
}

function changesBetween(before: Selections, now: Selections): readonly Changed[] {
  const changes = new Map<string, Changed>();
  for (const slot of slotsBetween(before, now)) {
    const unit = unitOf(slot);
    const key = `${unit.path} ${unit.part}`;
    const known = changes.get(key);
    if (known) known.slots.push(slot);
    else changes.set(key, { slots: [slot], ...unit });
  }
  return [...changes.values()];
}

const isSameFrame = ({ linked: before, run }: Configured, linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): boolean => {
  const { request: old } = run;
  const { action, customer, channel, region, at, alongside } = request;
  return (
    before === linked &&
    run.facts === facts &&
    old.action === action &&
    old.customer === customer &&
    old.channel === channel &&
    old.region === region &&
    old.at === at &&
    old.alongside === alongside
  );
};

/** Outcomes of one rule, place by place; the same where nothing that was compared has another value either. */
export type Told = { readonly outcomes: readonly Outcome[]; readonly isTheSame: boolean };

function truthIn(leaf: LeafTest<Scope>, run: Expansion): Truth | null {
  const [root] = run.items;
  return root ? leaf.test({ run, item: root, bundle: root }) : null;
}

/** What an order answers otherwise than the last time, everything around it being the same. */
export class Changes {
  readonly before: Configured;
  readonly turn: number;
  readonly all: readonly Changed[];
  readonly #touched: ReadonlySet<string>;
  readonly #views: readonly ((rule: LinkedRule) => { readonly view: RuleView })[];
  readonly #turned = new Map<LeafTest<Scope>, boolean>();
  /** How far the outcomes of the last time, which are in the order of the rules, have been asked for. */
  #told = 0;

  private constructor(before: Configured, request: ConfigureRequest) {
    this.before = before;
    this.turn = before.turn + 1;
    this.all = changesBetween(before.run.request.selections, request.selections);
    this.#touched = new Set(this.all.map(({ path }) => path));
    const parts = new Set(this.all.map(({ part }) => part));
    this.#views = [...parts].flatMap((part) => (part === null ? [] : [ruleViews(before.linked)(part)]));
  }

  /** Undefined where nothing is known that this order could be compared with. */
  static since(last: Remembering | undefined, linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Changes | undefined {
    const before = last?.[configured];
    return before && isSameFrame(before, linked, request, facts) ? new Changes(before, request) : undefined;
  }

  touches(path: string): boolean {
    return this.#touched.has(path);
  }

  /** Whether a comparison comes out otherwise than the last time. */
  hasTurned(leaf: LeafTest<Scope>, run: Expansion): boolean {
    const known = this.#turned.get(leaf);
    if (known !== undefined) return known;
    const turned = truthIn(leaf, this.before.run) !== truthIn(leaf, run);
    this.#turned.set(leaf, turned);
    return turned;
  }

  /** Asked rule by rule, in their order: how it came out the last time, if it cannot come out otherwise now. */
  toldOf(rule: LinkedRule, run: Expansion): Told | undefined {
    const before: readonly Outcome[] = this.before.judgement.outcomes;
    const from = this.#told;
    while (before[this.#told]?.isOf(rule)) this.#told += 1;
    let isTheSame = true;
    for (const viewOf of this.#views) {
      const { view } = viewOf(rule);
      if (view === null || view.some((leaf) => this.hasTurned(leaf, run))) return undefined;
      isTheSame &&= view.length === 0;
    }
    return { outcomes: before.slice(from, this.#told), isTheSame };
  }

  /**
   * Whether nothing is to be done about it: it applied nowhere. Every so often its outcomes are told place by place all the same, or
   * they would keep every run of a long order.
   */
  isOver({ outcomes, isTheSame }: Told): boolean {
    return isTheSame && this.turn % turnsKept !== 0 && outcomes.every(({ applies }) => applies === 'no');
  }

  /** The price lines of an item that nothing happened to, where every amount was known. */
  linesBefore({ as }: Item): readonly PriceLine[] | undefined {
    const { run, judgement } = this.before;
    const lines = as < 0 ? undefined : judgement.price.lines.slice(run.linesFrom[as], run.linesFrom[as + 1]);
    return lines?.every(({ amount }) => amount !== null) ? lines : undefined;
  }

  /** What was said of an item that nothing happened to. */
  itemBefore({ as }: Item): ConfiguredItem | undefined {
    return as < 0 ? undefined : this.before.judgement.items[as];
  }
}
