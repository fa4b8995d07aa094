import type { FactRef } from '../../schemas/generated/definitions.ts';
import { walkNodes } from '../compile/index.ts';
import { checkMarket } from './check-market.ts';
import type { Availability, Blocker, Unavailability } from './configuration.ts';
import { checkDesk } from './desk.ts';
import type { Expansion } from './expand.ts';
import type { FieldLayout, ItemLayout } from './layout.ts';
import type { Linked, LinkedRule } from './link.ts';
import type { SlotValue } from './request.ts';
import { tryOut } from './try-out.ts';

export const available: Availability = { status: 'available', reasons: [] };
export const unavailable = (reasons: readonly Unavailability[]): Availability => ({ status: 'unavailable', reasons });

/** Names that rules mention: a choice that none of them touches cannot be refused by a rule, and is not tried out. */
export type Mentions = {
  /** Of any item: `speed`. Of what fills a role: `/speed`. Of one part of a bundle: `line.speed`. Of the judged node 7: `7.speed`. */
  readonly fields: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly judged: ReadonlySet<number>;
  /** Whether a rule asks what fills a role. */
  readonly fillers: boolean;
};

/** A trial asks what would be refused: rules that warn, propose or ask for papers have no say in it. */
const refusingRules = (linked: Linked): readonly LinkedRule[] =>
  linked.rules.filter(({ rule: { effect } }) => effect.type === 'reject' || effect.type === 'require' || effect.type === 'exclude');

const mentionsByLinked = new WeakMap<Linked, Mentions>();

type Named = { readonly fields: Set<string>; readonly parts: Set<string>; readonly counted: Set<string> };

function addRef({ nodes }: LinkedRule, ref: FactRef, { fields, parts, counted }: Named): void {
  const path = ref.path ?? '';
  if (ref.fact === 'item') for (const node of nodes) fields.add(`${node}.${path}`);
  if (ref.fact === 'product') fields.add(`/${path}`);
  if (ref.fact === 'bundle') {
    const [id = ''] = path.split('.');
    parts.add(id);
    fields.add(path);
  }
  if (ref.fact !== 'items') return;
  const of = ref.params?.of ?? '';
  if (of.startsWith('/')) for (const id of of.split('/').slice(2)) parts.add(id);
  else counted.add(of);
  for (const name of Object.keys(ref.params?.where ?? {})) fields.add(name);
}

export function mentionsOf(linked: Linked): Mentions {
  const known = mentionsByLinked.get(linked);
  if (known) return known;
  const fields = new Set<string>();
  const parts = new Set<string>();
  const counted = new Set<string>();
  const judged = new Set<number>();
  for (const refusing of refusingRules(linked)) {
    const { rule, condition, nodes } = refusing;
    for (const ref of condition.refs) addRef(refusing, ref, { fields, parts, counted });
    for (const node of nodes) judged.add(node);
    if (rule.effect.type !== 'exclude' && rule.effect.type !== 'require') continue;
    if ('offering' in rule.effect.target) counted.add(rule.effect.target.offering);
    else for (const id of rule.effect.target.path.split('/').slice(2)) parts.add(id);
  }
  const fillers = refusingRules(linked).some(({ condition }) => condition.refs.some(({ fact }) => fact === 'product'));
  const made: Mentions = { fields, parts, counted, judged, fillers };
  mentionsByLinked.set(linked, made);
  return made;
}

/** Whether a rule that can refuse reads this field. */
export function isFieldRead({ fields }: Mentions, { node: { name }, slot }: FieldLayout, { nodeIndex }: ItemLayout): boolean {
  if (fields.has(name) || fields.has(`${nodeIndex}.${name}`)) return true;
  const ids = slot.split('/');
  return (ids.includes('roles') && fields.has(`/${name}`)) || ids.some((id) => fields.has(`${id}.${name}`));
}

/** Whether bringing in this item could make a rule refuse. */
export function canBeRefused(mentions: Mentions, layout: ItemLayout): boolean {
  let found = mentions.judged.has(layout.nodeIndex);
  walkNodes(layout.node, {
    item: (node) => {
      found ||=
        mentions.counted.has(node.offering) ||
        (node.specification !== undefined && mentions.counted.has(node.specification)) ||
        node.categories.some((category) => mentions.counted.has(category)) ||
        node !== layout.node;
    },
  });
  return found;
}

const refusalKey = (blocker: Blocker): string => `${blocker.rule ?? blocker.code} ${blocker.slot}`;

/** What one trial gives to slots; undefined takes an answer back. */
export type Change = Readonly<Record<string, SlotValue | undefined>>;

/** Tries selections out: what would refuse the order because of one choice, judged by rules and market alone. */
export class WhatIf {
  readonly at: number;
  readonly #linked: Linked;
  readonly #run: Expansion;
  /** One copy in which each trial changes its slots and puts them back: hundreds of copies would cost more than the judging. */
  readonly #trial: Record<string, SlotValue>;

  constructor(linked: Linked, run: Expansion) {
    this.at = Date.parse(run.request.at);
    this.#linked = { ...linked, rules: refusingRules(linked) };
    this.#run = run;
    this.#trial = { ...run.request.selections };
  }

  #put(slot: string, value: SlotValue | undefined): void {
    if (value === undefined) delete this.#trial[slot];
    else this.#trial[slot] = value;
  }

  #refusals(slot: string, change: Change): Map<string, Blocker> {
    for (const [changed, value] of Object.entries(change)) this.#put(changed, value);
    const { blockers } = tryOut(this.#linked, this.#run, slot, this.#trial, this.at);
    for (const changed of Object.keys(change)) this.#put(changed, this.#run.request.selections[changed]);
    return new Map(blockers.filter((blocker) => blocker.verdict === 'refused').map((blocker) => [refusalKey(blocker), blocker]));
  }

  /**
   * For each change, all inside one part: the refusals it would bring. One that stands whatever is chosen here, and also
   * if nothing is, has its cause elsewhere and is not held against a choice.
   */
  ofChanges(slot: string, without: Change, changes: readonly Change[]): Availability[] {
    const base = this.#refusals(slot, without);
    const tried = changes.map((change) => this.#refusals(slot, change));
    const isFromElsewhere = (key: string): boolean => base.has(key) && tried.every((refusals) => refusals.has(key));
    return tried.map((refusals) => {
      const reasons = [...refusals]
        .filter(([key]) => !isFromElsewhere(key))
        .map(
          ([, { code, params, reason, rule }]): Unavailability => ({
            code,
            params,
            ...(reason ? { reason } : {}),
            ...(rule ? { rule } : {}),
          }),
        );
      return reasons.length === 0 ? available : unavailable(reasons);
    });
  }

  /** The same for the values of one slot. */
  of(slot: string, without: SlotValue, values: readonly SlotValue[]): Availability[] {
    return this.ofChanges(
      slot,
      { [slot]: without },
      values.map((value) => ({ [slot]: value })),
    );
  }

  market(layout: ItemLayout): Availability {
    const { nodeIndex, node } = layout;
    const validFor = this.#linked.validFor[nodeIndex];
    const { request, facts } = this.#run;
    const refused =
      (validFor && checkMarket(node, validFor, request, this.at, this.#linked.fillers.has(nodeIndex))) ??
      checkDesk(node, request, facts.desk, node.path !== '');
    return refused ? unavailable([refused]) : available;
  }
}
