import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { atOnce, bundle, characteristic, inlineRule, offering, specification, tariff, text } from '../../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../../testing/configure-for-test.ts';
import { buildRandom, type Case, randomCase } from '../../testing/random-case.ts';
import { type Configuration, configure, type FormSection, type Selections, type SlotValue } from '../index.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);

/** One answer of one case given in another, or taken back: what a click does to an order. */
function clicked(from: Selections, to: Selections, slot: string): Selections {
  const selections: Record<string, SlotValue> = { ...from };
  const value = to[slot];
  if (value === undefined) delete selections[slot];
  else selections[slot] = value;
  return selections;
}

/** Everything that configuring answered, with what an outcome says of itself when it is asked. */
const answered = ({ outcomes, ...rest }: Configuration) => ({
  ...rest,
  outcomes: outcomes.map((outcome) => ({
    ...outcome,
    explanation: outcome.explain(),
    grounds: outcome.grounds(),
    asksAt: outcome.asksAt(),
    factsRead: outcome.factsRead(),
  })),
});

const inside = (sections: readonly FormSection[]): FormSection[] => sections.flatMap((section) => [section, ...inside(section.sections)]);

/** What stays the very same, by what it is. */
const partsOf = ({ form, items, outcomes, price }: Configuration) => ({
  sections: inside(form.sections),
  items,
  outcomes,
  lines: price.lines,
});

describe(`an order configured from the last form of it, from seed ${seed}`, () => {
  it('is what it would be from nothing, with what did not change being the very same', { timeout: 240_000 }, () => {
    const kept = { sections: 0, items: 0, outcomes: 0, lines: 0 };
    for (let index = 0; index < 120; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      const given = randomCase(random, definitions, bundle);
      const other: Case = randomCase(random, definitions, bundle);
      let { selections } = given.request;
      let last = configure(linked, given.request, given.facts);
      const slots = [...new Set([...Object.keys(selections), ...Object.keys(other.request.selections)])];
      for (let turn = 0; turn < 25 && slots.length > 0; turn++) {
        const slot = random.pick(slots);
        selections = clicked(selections, random.chance(0.5) ? other.request.selections : given.request.selections, slot);
        const request = { ...given.request, selections };
        const next = configure(linked, request, given.facts, { last: last.form });
        const whole = configure(linked, request, given.facts);
        if (!isDeepStrictEqual(answered(next), answered(whole)))
          expect([`seed ${seed + index}, turn ${turn}, ${slot}`, answered(next)]).toEqual(['', answered(whole)]);
        const before = partsOf(last);
        const now = partsOf(next);
        kept.sections += now.sections.filter((section) => before.sections.includes(section)).length;
        kept.items += now.items.filter((item) => before.items.includes(item)).length;
        kept.outcomes += now.outcomes.filter((outcome) => before.outcomes.includes(outcome)).length;
        kept.lines += now.lines.filter((line) => before.lines.includes(line)).length;
        last = next;
      }
    }
    expect(Math.min(...Object.values(kept))).toBeGreaterThan(1000);
  });
});

describe('what reaches a member from elsewhere', () => {
  const paper = { type: 'document', document: 'consent', name: text('consent') } as const;
  const linked = linkForTest(
    [
      specification({ id: 'line', fields: { number: characteristic({ unique: 'store' }) } }),
      specification({ id: 'broadband' }),
      offering({ id: 'line' }),
      offering({ id: 'broadband' }),
      bundle({
        id: 'home',
        roles: [{ id: 'member', min: 0, max: 4, accepts: ['line'], from: ['new'] }],
        components: [{ id: 'broadband', offering: 'broadband', min: 0, max: 1, default: 0 }],
        rules: [
          inlineRule(
            'shared',
            { fact: 'bundle', path: 'broadband', operator: 'greaterThan', value: 0 },
            { on: '/roles/member', per: 'member', effect: paper },
          ),
        ],
      }),
    ],
    'home',
  );
  const facts = factsForTest({ customers: { customer: { idVerified: true }, child: {} } });
  const household: Selections = {
    '/roles/member': ['a', 'b', 'c'],
    '/roles/member/a/item/number': '1',
    '/roles/member/b/item/number': '2',
    '/roles/member/b/holder': 'child',
  };

  it.each<readonly [string, Selections]>([
    ['a number given twice, which is wrong at the second', { ...household, '/roles/member/a/item/number': '2' }],
    ['a paper that a component asks a holder for', { ...household, '/components/broadband': 1 }],
    ['its place, when one before it goes', { ...household, '/roles/member': ['b', 'c'] }],
  ])('is taken over: %s', (_, selections) => {
    const before = configure(linked, requestForTest(household), facts).form;
    const fresh = configure(linked, requestForTest(selections), facts).form;
    expect(fresh).not.toEqual(before);
    // And back again, where what was there before goes.
    const customer = { customer: { id: 'customer', class: 'individual' } } as const;
    const [there, back] = [requestForTest(selections, customer), requestForTest(household, customer)];
    const { form } = configure(linked, there, facts, { last: configure(linked, back, facts).form });
    expect(form).toEqual(fresh);
    expect(configure(linked, back, facts, { last: form }).form).toEqual(before);
  });
});

describe('a tariff of which nobody knows yet whether it is in force', () => {
  const whenVerified = { fact: 'customer', path: 'idVerified', operator: 'equal', value: true } as const;
  const linked = linkForTest(
    [
      specification({ id: 'line' }),
      specification({ id: 'broadband' }),
      offering({ id: 'line' }),
      offering({ id: 'broadband' }),
      tariff('fee', atOnce('entry', '10')),
      bundle({
        id: 'home',
        roles: [{ id: 'member', min: 1, max: 1, accepts: ['line'], from: ['new'] }],
        components: [{ id: 'broadband', offering: 'broadband', min: 0, max: 1, default: 0 }],
        tariffs: [{ tariff: 'fee', on: '/roles/member', when: whenVerified }],
      }),
    ],
    'home',
  );
  const household: Selections = { '/roles/member': ['a'] };

  it.each<readonly [string, Readonly<Record<string, { readonly idVerified: boolean }>>, readonly string[], boolean]>([
    ['is asked for again', {}, ['price-unknown'], false],
    ['is not, once somebody knows', { customer: { idVerified: true } }, [], true],
  ])('%s when something else changes', (_, known, codes, isComplete) => {
    const facts = factsForTest({ customers: known });
    const customer = { customer: { id: 'customer', class: 'individual' } } as const;
    const before = configure(linked, requestForTest(household, customer), facts);
    const request = requestForTest({ ...household, '/components/broadband': 1 }, customer);
    const { blockers, price } = configure(linked, request, facts, { last: before.form });
    expect(blockers.flatMap(({ type, code }) => (type === 'price' ? [code] : []))).toEqual(codes);
    expect(price).toEqual(configure(linked, request, facts).price);
    expect(price.isComplete).toBe(isComplete);
  });
});
