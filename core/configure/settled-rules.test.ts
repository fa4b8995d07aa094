import { describe, expect, it } from 'vitest';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { factRegistry } from '../definition/index.ts';
import { bundle, inlineRule, offering, specification } from '../testing/build-definitions.ts';
import { configureForTest, linkForTest, slotsOf } from '../testing/configure-for-test.ts';
import { isSettled } from './settled-rules.ts';

const parts = ['line', 'card'].flatMap((id) => [specification({ id }), offering({ id })]);

/** One line, to which a card may be taken. */
function cardOptions(when: Condition) {
  const offer = bundle({
    id: 'offer',
    components: [{ id: 'line', offering: 'line', min: 1, max: 1 }],
    groups: [{ id: 'extra', min: 0, max: 1, options: [{ id: 'card', offering: 'card' }] }],
    rules: [inlineRule('too-much', when, { per: 'order' })],
  });
  const slot = slotsOf(configureForTest(linkForTest([...parts, offer], 'offer'))).get('/groups/extra');
  return slot?.type === 'choice' ? slot.options.map(({ availability }) => availability.reasons.map(({ rule }) => rule)) : null;
}

const moreThanOne: Condition = { fact: 'order', path: 'items', operator: 'greaterThan', value: 1 };
const ofShop: Condition = { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' };

describe('rules that an order has settled', () => {
  it('are not those about how much it brings: a choice brings more', () => {
    expect(cardOptions(moreThanOne)).toEqual([['offering/offer/too-much']]);
    expect(cardOptions({ all: [ofShop, moreThanOne] })).toEqual([['offering/offer/too-much']]);
  });

  it('keep nothing out where the channel or the customer settles them', () => {
    expect(cardOptions({ all: [{ not: ofShop }, moreThanOne] })).toEqual([[]]);
    expect(cardOptions({ all: [{ fact: 'customer', path: 'idVerified', operator: 'equal', value: false }, moreThanOne] })).toEqual([[]]);
  });
});

it('holds for settled only what a choice in the form cannot change', () => {
  for (const { name, paths } of factRegistry.values())
    for (const [path, { source }] of Object.entries(paths))
      if (isSettled({ fact: name, path })) expect(source, `${name}.${path}`).not.toBe('configuration');
  expect(['region', 'channel', 'items'].map((path) => isSettled({ fact: 'order', path }))).toEqual([true, true, false]);
});
