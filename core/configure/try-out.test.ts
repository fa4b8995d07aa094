import { describe, expect, it } from 'vitest';
import { slotsOf } from '../testing/fill-form.ts';
import { buildRandom, type Case, randomCase } from '../testing/random-case.ts';
import { expand } from './expand.ts';
import type { FormSlot } from './form/form.ts';
import { type Change, WhatIf } from './form/what-if.ts';
import { configure, judge, type Linked, type SlotValue } from './index.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);

/** What rules refuse with these answers, when everything is laid out and judged from the start. */
function refusalsOf(linked: Linked, { request, facts }: Case, change: Change): Map<string, unknown> {
  const selections: Record<string, SlotValue> = { ...request.selections };
  for (const [slot, value] of Object.entries(change)) {
    if (value === undefined) delete selections[slot];
    else selections[slot] = value;
  }
  const { blockers } = judge(linked, { ...request, selections }, facts);
  const refusals = blockers.filter(({ type, verdict }) => type === 'rule' && verdict === 'refused');
  return new Map(refusals.map(({ rule, slot, code, params, reason }) => [`${rule} ${slot}`, { code, params, reason, rule }]));
}

function answersOf(linked: Linked, given: Case, without: Change, changes: readonly Change[]): unknown[] {
  const base = refusalsOf(linked, given, without);
  const tried = changes.map((change) => refusalsOf(linked, given, change));
  const isFromElsewhere = (key: string): boolean => base.has(key) && tried.every((refusals) => refusals.has(key));
  return tried.map((refusals) => [...refusals].filter(([key]) => !isFromElsewhere(key)).map(([, reason]) => reason));
}

/** What a person could choose in a slot instead. */
function trialsOf(slot: FormSlot): { readonly without: Change; readonly changes: readonly Change[] } | null {
  const inSlot = (value: SlotValue): Change => ({ [slot.id]: value });
  switch (slot.type) {
    case 'field':
      return slot.choices ? { without: inSlot(null), changes: slot.choices.map(({ value }) => inSlot(value)) } : null;
    case 'quantity':
      return { without: inSlot(0), changes: [inSlot(slot.min), inSlot(slot.max)] };
    case 'choice':
      return { without: inSlot([]), changes: slot.options.map(({ id }) => inSlot([id])) };
    case 'filler':
      return { without: inSlot(null), changes: slot.options.map(({ id }) => inSlot(id)) };
    case 'installed':
      return { without: inSlot(''), changes: slot.options.map(({ id }) => inSlot(id)) };
    case 'role':
      return { without: inSlot([]), changes: [inSlot(slot.value.slice(1)), inSlot([...slot.value, 'another'])] };
    default:
      return null;
  }
}

describe(`choices tried out in one part of an order, from seed ${seed}`, () => {
  it('come out as if the whole order were judged anew for each', { timeout: 240_000 }, () => {
    const seen = { available: 0, unavailable: 0 };
    for (let index = 0; index < 60; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      for (let turn = 0; turn < 8; turn++) {
        const given = randomCase(random, definitions, bundle);
        const { form } = configure(linked, given.request, given.facts);
        const whatIf = new WhatIf(linked, expand(linked, given.request, given.facts));
        for (const slot of slotsOf(form.sections)) {
          const trials = trialsOf(slot);
          if (!trials) continue;
          const mine = whatIf.ofChanges(slot.id, trials.without, trials.changes);
          const at = `seed ${seed + index}, configuration ${turn}, ${slot.id}`;
          expect([at, mine.map(({ reasons }) => reasons)]).toEqual([at, answersOf(linked, given, trials.without, trials.changes)]);
          for (const { status } of mine) seen[status]++;
          // The form tries out only what a rule reads that can refuse: the rest must have nothing against it.
          if (slot.type === 'field' && slot.choices && slot.choices.length > 1)
            expect([at, slot.choices.map(({ availability }) => availability)]).toEqual([at, mine]);
        }
      }
    }
    expect(Math.min(seen.available, seen.unavailable)).toBeGreaterThan(100);
  });
});
