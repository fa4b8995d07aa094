import { checkMarket } from '../check-market.ts';
import { checkDesk } from '../desk.ts';
import type { Expansion } from '../expansion.ts';
import type { Blocker } from '../judgement.ts';
import type { ItemLayout } from '../layout.ts';
import type { Linked } from '../link.ts';
import type { SlotValue } from '../request.ts';
import { tryOut } from '../try-out.ts';
import type { Availability, Unavailability } from './form.ts';

export const available: Availability = { status: 'available', reasons: [] };
export const unavailable = (reasons: readonly Unavailability[]): Availability => ({ status: 'unavailable', reasons });

const refusalKey = (blocker: Blocker): string => `${blocker.rule ?? blocker.code} ${blocker.slot}`;

/** What one trial gives to slots; undefined takes an answer back. */
export type Change = Readonly<Record<string, SlotValue | undefined>>;

/** Tries selections out: what would refuse the order because of one choice, judged by rules and market alone. */
export class WhatIf {
  readonly at: number;
  readonly #linked: Linked;
  readonly #run: Expansion;
  /** Lies over the selections; each trial puts its slots in and takes them out: a copy would cost more than the judging. */
  #trial: Record<string, SlotValue> | null = null;

  constructor(linked: Linked, run: Expansion) {
    this.at = Date.parse(run.request.at);
    this.#linked = linked;
    this.#run = run;
  }

  #refusals(slot: string, change: Change): Map<string, Blocker> {
    // Made for the first trial: most forms that follow another one need none.
    this.#trial ??= Object.create(this.#run.request.selections);
    const trial: Record<string, SlotValue> = this.#trial ?? {};
    Object.assign(trial, change);
    const { blockers } = tryOut(this.#linked, this.#run, slot, trial, this.at);
    for (const changed of Object.keys(change)) delete trial[changed];
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
