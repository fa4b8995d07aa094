import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/configure/index.ts';
import { definitionKinds } from '../../../core/definition/index.ts';
import { linkForTest } from '../../../core/testing/configure-for-test.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { removePart } from '../changes/remove-part.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { documentOf, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import { type Sample, sampleSelections } from '../model/sample-selections.ts';
import { firstScene, previewFacts, previewRequest, sceneChoices } from '../preview/preview-scene.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { pricesByPart, rulesByPart } from './read-overlay.ts';
import { removedRows, withRemoved } from './removed-rows.ts';

const seeds = readSeeds();
const document = documentOf(definitionKinds.flatMap((kind) => [...seeds.all(kind)]));
const judged = (id: string, sample: Sample) => {
  const offering = offeringIn(document, id);
  if (!offering) throw new Error(`No ${id}`);
  const scene = firstScene(sceneChoices(workspaceOfDocument(document), offering));
  const request = { ...previewRequest(scene, '2009-09-01T10:00:00+08:00'), selections: sampleSelections(offering, sample) };
  const linked = linkForTest(
    Object.values(document).filter((definition) => definition.id !== 'all'),
    id,
  );
  return { rows: outlineOf(document, offering), judgement: judge(linked, request, previewFacts(scene)) };
};

describe('layers over the canvas', () => {
  it('say what each part costs in a sample, so that the whole is what its parts are', () => {
    const { rows, judgement } = judged('mobile-home-2009', 'everything');
    const prices = pricesByPart(rows, judgement);
    expect(prices.get('')?.oneTime).toBe(judgement.price.totals.oneTime);
    expect(prices.get('/roles/head')?.oneTime).toBeGreaterThan(0);
    expect(prices.get('/groups/shared-pack')).toEqual(prices.get('/groups/shared-pack/p500'));
    expect(prices.has('/groups/shared-pack/p2000')).toBe(false);
    expect(pricesByPart(rows, judged('mobile-home-2009', 'proposed').judgement).has('/roles/home-product')).toBe(false);
  });

  it('count each rule once, where it is judged', () => {
    const { rows, judgement } = judged('mobile-home-2009', 'everything');
    const rules = rulesByPart(rows, document, judgement);
    expect([...rules.values()].reduce((sum, { count }) => sum + count, 0)).toBe(new Set(judgement.outcomes.map(({ rule }) => rule)).size);
    expect(rules.get('/roles/member')?.count).toBeGreaterThan(0);
  });

  it('keep in sight what was taken out of the release', () => {
    const home = offeringIn(sampleDocument, 'home');
    const left = record(emptyLog(sampleDocument), removePart('home', '/roles/member')).document;
    const now = offeringIn(left, 'home');
    if (!home || !now) throw new Error('No home');
    const [before, after] = [outlineOf(sampleDocument, home), outlineOf(left, now)];
    const removed = removedRows(before, after);
    expect(removed.map(({ place, parent }) => `${place} < ${parent}`)).toEqual([
      'removed:/roles/member < ',
      'removed:/roles/member/components/extra < removed:/roles/member',
      'removed:/roles/member/groups/pack < removed:/roles/member',
      'removed:/roles/member/groups/pack/three < removed:/roles/member/groups/pack',
    ]);
    expect(withRemoved(after, removed)).toHaveLength(before.length);
  });
});
