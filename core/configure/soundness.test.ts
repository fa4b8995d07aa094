import { describe, expect, it } from 'vitest';
import { fillForm, slotsOf } from '../testing/fill-form.ts';
import type { Random } from '../testing/random.ts';
import { buildRandom, type Case, randomCase } from '../testing/random-case.ts';
import { configure, type FormSlot, type Judgement, judge, type Linked, selectionsFromForm } from './index.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);

/** Nobody has answered, and nothing stands there until somebody does. */
const isOpen = (slot: FormSlot | undefined): boolean =>
  slot !== undefined &&
  !slot.isAnswered &&
  ((slot.type === 'field' && slot.value === undefined) ||
    (slot.type === 'filler' && slot.value === undefined) ||
    (slot.type === 'choice' && slot.min > 0 && slot.value.length === 0));

/** The same request with some answers and facts still to come; what would fall back to a default stays. */
function forget(random: Random, linked: Linked, { request, facts }: Case): Case {
  let selections = request.selections;
  for (const slot of Object.keys(selections)) {
    if (random.chance(0.7)) continue;
    const { [slot]: _, ...others } = selections;
    const { form } = configure(linked, { ...request, selections: others }, facts);
    if (isOpen(slotsOf(form.sections).find(({ id }) => id === slot))) selections = others;
  }
  const kept = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(() => random.chance(0.7)));
  return { request: { ...request, selections }, facts: { customers: kept(facts.customers), held: kept(facts.held) } };
}

/** What was already said: each rule that applies or not, each unit price, and a refusal. */
const said = ({ outcomes, price }: Judgement): Map<string, unknown> =>
  new Map<string, unknown>([
    ...outcomes.filter(({ applies }) => applies !== 'unknown').map(({ rule, item, applies }) => [`${rule} on ${item}`, applies] as const),
    ...price.lines
      // Nobody pays yet for what stands with a product that nobody knows yet.
      .filter(({ unit, payer }) => unit !== null && payer !== '')
      .map(({ id, tariff, unit, payer }) => [`${id} by ${tariff}`, `${unit} ${payer}`] as const),
  ]);

describe(`what is said early, from seed ${seed}`, () => {
  it('still holds when the missing answers and facts arrive', { timeout: 120_000 }, () => {
    let forgotten = 0;
    for (let index = 0; index < 50; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      for (let turn = 0; turn < 8; turn++) {
        const start = randomCase(random, definitions, bundle);
        const selections = selectionsFromForm(fillForm(linked, start.request, start.facts).form);
        const full: Case = { ...start, request: { ...start.request, selections } };
        const partial = forget(random, linked, full);
        forgotten += Object.keys(selections).length - Object.keys(partial.request.selections).length;
        const late = said(judge(linked, full.request, full.facts));
        for (const [what, answer] of said(judge(linked, partial.request, partial.facts))) {
          const at = `seed ${seed + index}, turn ${turn}: ${what}`;
          expect([at, late.get(what)]).toEqual([at, answer]);
        }
      }
    }
    expect(forgotten).toBeGreaterThan(300);
  });
});
