import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBundle } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { Bundle } from '../../../schemas/generated/definitions.ts';
import { addLink } from '../changes/add-link.ts';
import { movePart } from '../changes/move-part.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { emptyLog, record, undo } from './command-log.ts';
import { type DraftDocument, offeringIn } from './draft-document.ts';
import { dropTarget, type MoveStep, type MoveTarget, placeWithin, stepTarget } from './move-target.ts';
import { outlineOf } from './outline.ts';
import { partAt } from './place.ts';

const bundleOf = (document: DraftDocument): Bundle => {
  const found = offeringIn(document, 'home');
  if (!found || !isBundle(found)) throw new Error('No bundle');
  return found;
};
const reason = { 'zh-CN': '须', en: 'Needs it' };
const linked = record(
  emptyLog(sampleDocument),
  addLink('home', { type: 'require', from: '/roles/member/components/extra', to: '/groups/plan/two', reason }),
).document;
const places = outlineOf(linked, bundleOf(linked)).map(({ place }) => place);
const moved = (document: DraftDocument, place: string, target: MoveTarget): DraftDocument =>
  target.type === 'spot' ? record(emptyLog(document), movePart('home', place, target.spot)).document : document;
const order = (document: DraftDocument) => outlineOf(document, bundleOf(document)).map(({ place }) => place);

describe('moving a part', () => {
  const step = (place: string, by: MoveStep) => moved(linked, place, stepTarget(bundleOf(linked), place, by));

  it('goes past a sibling, into the group beside it, and out of what it stands in', () => {
    expect(order(step('/groups/plan/two', 'up')).indexOf('/groups/plan/two')).toBe(order(linked).indexOf('/groups/plan/one'));
    expect(partAt(bundleOf(step('/components/base', 'in')), '/groups/plan/base')?.part).toMatchObject({
      offering: 'line-one',
      characteristics: { segment: { enum: ['a', 'b'] } },
    });
    expect(partAt(bundleOf(step('/groups/plan/one', 'out')), '/components/one')?.part).toEqual({
      id: 'one',
      offering: 'line-one',
      min: 0,
      max: 1,
      default: 1,
    });
    expect(bundleOf(step('/groups/plan/one', 'out')).groups?.[0]?.default).toBeUndefined();
  });

  it('takes what rules say of it along', () => {
    const { rules } = bundleOf(
      moved(step('/groups/plan/two', 'out'), '/roles/member/components/extra', {
        type: 'spot',
        spot: { parent: '', before: 'base' },
      }),
    );
    expect(rules?.at(-1)).toMatchObject({ on: '/components/extra', effect: { target: { path: '/components/two' } } });
  });

  it.each([
    ['/roles/member/groups/pack/three', '', 'last-option'],
    ['/roles/member', '/groups/plan', 'not-here'],
    ['/groups/plan', '/roles/member/groups/pack', 'a spot'],
    ['/roles/member', '/roles/member/components/extra', 'inside'],
  ])('%s dropped onto %s: %s', (place, onto, expected) => {
    const target = dropTarget(bundleOf(linked), place, onto);
    expect(target.type === 'spot' ? 'a spot' : target.code).toBe(expected);
  });

  it('loses and doubles no part, wherever one is dropped, and undo brings it back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (place, onto) => {
        const target = dropTarget(bundleOf(linked), place, onto);
        if (target.type === 'refused') return;
        const log = record(emptyLog(linked), movePart('home', place, target.spot));
        const before = new Set(order(linked).map((each) => each.split('/').at(-1)));
        const after = order(log.document);
        expect(after.length).toBe(places.length);
        expect(new Set(after.map((each) => each.split('/').at(-1)))).toEqual(before);
        expect(after).toContain(placeWithin(bundleOf(linked), place, target.spot.parent));
        expect(contentHash(undo(log).document)).toBe(contentHash(linked));
      }),
    );
  });
});
