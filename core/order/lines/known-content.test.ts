import { describe, expect, it } from 'vitest';
import { configure, isKnownSlot, type Selections, selectionsFromForm } from '../../configure/index.ts';
import { bundle, characteristic, offering, specification } from '../../testing/build-definitions.ts';
import { linkForTest } from '../../testing/configure-for-test.ts';
import { buildRandom, randomCase } from '../../testing/random-case.ts';
import { keepKnown, unknownSlots } from './known-content.ts';
import type { OrderLines } from './order-lines.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);

const { program } = linkForTest(
  [
    specification({ id: 'line', fields: { number: characteristic() } }),
    specification({ id: 'card', fields: { iccid: characteristic() } }),
    offering({ id: 'line' }),
    offering({ id: 'card', specification: 'card' }),
    bundle({
      id: 'group',
      components: [{ id: 'router', offering: 'card', min: 0, max: 2 }],
      groups: [{ id: 'pack', min: 0, max: 1, options: [{ id: 'small', offering: 'card' }] }],
      roles: [
        { id: 'member', min: 1, max: 9, accepts: ['line'], from: ['new'], components: [{ id: 'sim', offering: 'card', min: 1, max: 1 }] },
      ],
    }),
  ],
  'group',
);

describe('slots that a form could have', () => {
  it.each([
    '/components/router',
    '/components/router/2/iccid',
    '/groups/pack',
    '/groups/pack/small',
    '/groups/pack/small/1/iccid',
    '/roles/member',
    '/roles/member/m1/offering',
    '/roles/member/m1/product',
    '/roles/member/m1/holder',
    '/roles/member/m1/item/number',
    '/roles/member/m1/components/sim/1/iccid',
    '/roles/member/m1/documents/consent',
    '/documents/identity',
    '/appointment/visit',
  ])('are known whatever is chosen now: %s', (slot) => {
    expect(isKnownSlot(program, slot)).toBe(true);
  });

  it.each([
    '',
    '/',
    'number',
    '/number',
    '/components/other',
    '/components/router/0/iccid',
    '/components/router/1',
    '/components/router/1/number',
    '/groups/pack/large',
    '/groups/pack/small/1/iccid/x',
    '/roles/nobody',
    '/roles/member/m1',
    '/roles/member/M1/holder',
    '/roles/member/m1/item',
    '/roles/member/m1/item/iccid',
    '/roles/member/m1/holder/name',
    '/documents/',
    '/appointment/other',
  ])('are not these: "%s"', (slot) => {
    expect(isKnownSlot(program, slot)).toBe(false);
  });

  it(`are all that a form has; seed ${seed}`, () => {
    for (let index = 0; index < 100; index++) {
      const { random, definitions, bundle: offer, linked } = buildRandom(seed + index);
      const { request, facts } = randomCase(random, definitions, offer);
      const selections = selectionsFromForm(configure(linked, request, facts).form);
      expect([seed + index, unknownSlots(linked.program, { selections })]).toEqual([seed + index, []]);
    }
  });
});

describe('what was answered', () => {
  const content: { readonly selections: Selections; readonly lines: OrderLines } = {
    selections: { '/groups/pack': ['small'], '/gone': 1 },
    lines: {
      '/roles/member': {
        template: { '/item/number': '1', '/item/gone': 1 },
        rows: [
          { key: 'l1', cells: { '/item/number': '2' } },
          { key: 'l2', cells: { '/item/lost': '3' } },
        ],
        issued: 2,
      },
      '/roles/nobody': { template: {}, rows: [], issued: 0 },
    },
  };

  it('is told by its slot where no form asks it: in lines by the line, and once for all of a template', () => {
    expect(unknownSlots(program, content)).toEqual(['/gone', '/roles/member/*/item/gone', '/roles/member/l2/item/lost', '/roles/nobody']);
  });

  it('is kept where a form could ask it, and is the very same where nothing is to be taken out', () => {
    const kept = keepKnown(program, content);
    expect(kept).toEqual({
      selections: { '/groups/pack': ['small'] },
      lines: {
        '/roles/member': {
          template: { '/item/number': '1' },
          rows: [
            { key: 'l1', cells: { '/item/number': '2' } },
            { key: 'l2', cells: {} },
          ],
          issued: 2,
        },
      },
    });
    expect(keepKnown(program, kept)).toBe(kept);
  });
});
