import { describe, expect, it } from 'vitest';
import { factRefsOf } from '../../../core/definition/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { documentOf } from './draft-document.ts';
import { factChoices, factText } from './fact-choices.ts';
import { outlineOf } from './outline.ts';
import { takenParts } from './taken-parts.ts';

const workspace = readSeeds();
const document = documentOf([...(['offering', 'specification', 'category'] as const).flatMap((kind) => workspace.all(kind))]);
const elsewhere: FactRef = { fact: 'order', path: 'region' };

describe('the facts that a condition can be given', () => {
  it('are all that the conditions of the catalogue compare, whichever stands there before', () => {
    const missing = workspace.all('offering').flatMap((offering) => {
      const offered = new Set(factChoices({ document, offering, rows: outlineOf(document, offering) }, elsewhere).map(factText));
      const conditions = [...(offering.rules ?? []), ...(offering.tariffs ?? [])].flatMap(({ when }) => (when ? [when] : []));
      return conditions
        .flatMap(factRefsOf)
        .filter((ref) => ref.fact !== 'items' && !offered.has(factText(ref)))
        .map((ref) => `${offering.id}: ${factText(ref)}`);
    });
    expect(missing).toEqual([]);
  });

  it('have a count to begin with, once, wherever there is none yet', () => {
    const offering = workspace.get('offering', 'mobile-home-2009');
    if (!offering) throw new Error('no such offering');
    const seen = { document, offering, rows: outlineOf(document, offering) };
    const counts = (current: FactRef) => factChoices(seen, current).filter(({ fact }) => fact === 'items');
    expect(counts(elsewhere)).toEqual([{ fact: 'items', path: 'count', params: { of: offering.id, per: 'order' } }]);
    const own: FactRef = { fact: 'items', path: 'count', params: { of: 'usim-card', per: 'holder' } };
    expect(counts(own)).toEqual([own]);
  });

  it('come as whole comparisons for options of the bundle and for parts that may be left out', () => {
    const offering = workspace.get('offering', 'mobile-home-2009');
    if (!offering) throw new Error('no such offering');
    expect(takenParts(outlineOf(document, offering)).map(({ condition }) => condition)).toEqual([
      { fact: 'bundle', path: 'broadband.quantity', operator: 'greaterThan', value: 0 },
      { fact: 'bundle', path: 'shared-pack', operator: 'equal', value: 'p500' },
      { fact: 'bundle', path: 'shared-pack', operator: 'equal', value: 'p2000' },
    ]);
  });
});
