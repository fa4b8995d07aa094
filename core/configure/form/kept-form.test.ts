import { describe, expect, it } from 'vitest';
import { bundle, characteristic, inlineRule, offering, specification, text } from '../../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../../testing/configure-for-test.ts';
import { buildRandom, type Case, randomCase } from '../../testing/random-case.ts';
import { configure, type FormSection, type Selections, type SlotValue } from '../index.ts';

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

const inside = (sections: readonly FormSection[]): FormSection[] => sections.flatMap((section) => [section, ...inside(section.sections)]);

describe(`a form derived from the last one of its order, from seed ${seed}`, () => {
  it('is the form that would be derived from nothing, with what did not change being the very same', { timeout: 240_000 }, () => {
    let kept = 0;
    for (let index = 0; index < 120; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      const given = randomCase(random, definitions, bundle);
      const other: Case = randomCase(random, definitions, bundle);
      let { selections } = given.request;
      let last = configure(linked, given.request, given.facts).form;
      const slots = [...new Set([...Object.keys(selections), ...Object.keys(other.request.selections)])];
      for (let turn = 0; turn < 25 && slots.length > 0; turn++) {
        const slot = random.pick(slots);
        selections = clicked(selections, random.chance(0.5) ? other.request.selections : given.request.selections, slot);
        const request = { ...given.request, selections };
        const { form } = configure(linked, request, given.facts, { last });
        const at = `seed ${seed + index}, turn ${turn}, ${slot}`;
        expect([at, form]).toEqual([at, configure(linked, request, given.facts).form]);
        const before = new Set(inside(last.sections));
        kept += inside(form.sections).filter((section) => before.has(section)).length;
        last = form;
      }
    }
    expect(kept).toBeGreaterThan(1000);
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
