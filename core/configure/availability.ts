import type { FactRef } from '../../schemas/generated/definitions.ts';
import { walkNodes } from '../compile/index.ts';
import { checkMarket } from './check-market.ts';
import type { Availability, Blocker, Unavailability } from './configuration.ts';
import { expand } from './expand.ts';
import { Findings } from './findings.ts';
import { judgeRules } from './judge-rules.ts';
import type { ItemLayout } from './layout.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts, SlotValue } from './request.ts';

export const available: Availability = { status: 'available', reasons: [] };
export const unavailable = (reasons: readonly Unavailability[]): Availability => ({ status: 'unavailable', reasons });

/** Names that rules mention: a choice that none of them touches cannot be refused by a rule, and is not tried out. */
export type Mentions = {
  readonly fields: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly judged: ReadonlySet<number>;
};

const mentionsByLinked = new WeakMap<Linked, Mentions>();

function addRef(ref: FactRef, fields: Set<string>, parts: Set<string>, counted: Set<string>): void {
  const path = ref.path ?? '';
  if (ref.fact === 'item' || ref.fact === 'product') fields.add(path);
  if (ref.fact === 'bundle') {
    const [id = '', leaf] = path.split('.');
    parts.add(id);
    if (leaf !== undefined) fields.add(leaf);
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
  for (const { rule, condition, nodes } of linked.rules) {
    for (const ref of condition.refs) addRef(ref, fields, parts, counted);
    for (const node of nodes) judged.add(node);
    if (rule.effect.type !== 'exclude' && rule.effect.type !== 'require') continue;
    if ('offering' in rule.effect.target) counted.add(rule.effect.target.offering);
    else for (const id of rule.effect.target.path.split('/').slice(2)) parts.add(id);
  }
  const made: Mentions = { fields, parts, counted, judged };
  mentionsByLinked.set(linked, made);
  return made;
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

/** Tries selections out: what would refuse the order because of one choice, judged by rules and market alone. */
export class WhatIf {
  readonly linked: Linked;
  readonly request: ConfigureRequest;
  readonly facts: ResolvedFacts;
  readonly at: number;
  /** One copy in which each trial changes its slot and puts it back: hundreds of copies would cost more than the judging. */
  readonly #trial: Record<string, SlotValue>;

  constructor(linked: Linked, request: ConfigureRequest, facts: ResolvedFacts) {
    this.linked = linked;
    this.request = request;
    this.facts = facts;
    this.at = Date.parse(request.at);
    this.#trial = { ...request.selections };
  }

  #refusals(slot: string, value: SlotValue): Map<string, Blocker> {
    const given = this.request.selections[slot];
    this.#trial[slot] = value;
    const run = expand(this.linked, { ...this.request, selections: this.#trial }, this.facts);
    const findings = new Findings(run);
    judgeRules(this.linked, findings, this.at);
    if (given === undefined) delete this.#trial[slot];
    else this.#trial[slot] = given;
    return new Map(findings.blockers.filter((blocker) => blocker.verdict === 'refused').map((blocker) => [refusalKey(blocker), blocker]));
  }

  /**
   * For each value of one slot: the refusals it would bring. One that stands whatever is chosen here, and also if nothing
   * is, has its cause elsewhere and is not held against a value.
   */
  of(slot: string, without: SlotValue, values: readonly SlotValue[]): Availability[] {
    const base = this.#refusals(slot, without);
    const tried = values.map((value) => this.#refusals(slot, value));
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

  market(layout: ItemLayout): Availability {
    const validFor = this.linked.validFor[layout.nodeIndex];
    const refused = validFor && checkMarket(layout.node, validFor, this.request, this.at, this.linked.fillers.has(layout.nodeIndex));
    return refused ? unavailable([refused]) : available;
  }
}
