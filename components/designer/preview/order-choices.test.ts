import { describe, expect, it } from 'vitest';
import { unknown } from '../../../core/rules/index.ts';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { proposedChoice } from './order-choices.ts';

function proposed(document: DraftDocument, id: string, ref: FactRef) {
  const offering = offeringIn(document, id);
  if (!offering) throw new Error(`No ${id}`);
  return proposedChoice({ document, offering, rows: outlineOf(document, offering) }, ref);
}

describe('what the form proposes', () => {
  it.each<[string, FactRef, unknown]>([
    ['home', { fact: 'bundle', path: 'plan' }, 'one'],
    ['home', { fact: 'bundle', path: 'base.quantity' }, 1],
    ['home', { fact: 'bundle', path: 'base' }, 1],
    ['home', { fact: 'bundle', path: 'base.speed' }, unknown],
    ['home', { fact: 'bundle', path: 'member.count' }, unknown],
    ['home', { fact: 'bundle', path: 'gone' }, unknown],
    ['line-one', { fact: 'item', path: 'offering' }, 'line-one'],
    ['line-one', { fact: 'item', path: 'action' }, 'add'],
    ['line-one', { fact: 'item', path: 'speed' }, unknown],
    ['home', { fact: 'customer', path: 'age' }, unknown],
  ])('in %s for %j is %s', (id, ref, value) => {
    expect(proposed(sampleDocument, id, ref)).toEqual(value);
  });

  it('is a value that the bundle fixes, none where the part is not proposed, and nothing where a group may stay empty', () => {
    const home = offeringIn(sampleDocument, 'home');
    if (!home || !('components' in home) || !home.components?.[0] || !home.groups?.[0]) throw new Error('The sample has a bundle');
    const component = { ...home.components[0], characteristics: { speed: { const: 8 } } };
    const fixed = { ...sampleDocument, 'offering/home': { ...home, components: [component] } };
    expect(proposed(fixed, 'home', { fact: 'bundle', path: 'base.speed' })).toBe(8);
    const { default: _default, ...group } = home.groups[0];
    const left = { ...home, components: [{ ...component, min: 0 }], groups: [{ ...group, min: 0 }] };
    const open = { ...sampleDocument, 'offering/home': left };
    expect(proposed(open, 'home', { fact: 'bundle', path: 'base.speed' })).toBeNull();
    expect(proposed(open, 'home', { fact: 'bundle', path: 'plan' })).toBeNull();
  });
});
