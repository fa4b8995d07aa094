import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../core/definition/index.ts';
import { moveOfferings } from '../changes/move-offerings.ts';
import { placeCategory } from '../changes/place-category.ts';
import { categoriesBelow } from '../model/category-order.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { type DraftDocument, documentOf, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';
import { dropSpot, placeOfDrop, placeOfStep } from './tree-moves.ts';

const category = (id: string, parent: string | null, order?: number): Definition => ({
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id,
  name: { 'zh-CN': id, en: id },
  provenance: [{ grade: 'illustrative' }],
  ...(parent === null ? {} : { parent }),
  ...(order === undefined ? {} : { order }),
});
const document = documentOf([
  ...sampleDefinitions,
  category('a', null, 10),
  category('a1', 'a', 10),
  category('a2', 'a', 11),
  category('a2x', 'a2'),
  category('b', null, 20),
]);
const workspace = workspaceOfDocument(document);
const below = (after: DraftDocument, parent: string | null) => categoriesBelow(workspaceOfDocument(after), parent).map(({ id }) => id);
const drop = (id: string, onto: string, at: 'before' | 'into' | 'after'): DraftDocument | null => {
  const place = placeOfDrop(workspace, id, { category: onto, at });
  return place && record(emptyLog(document), placeCategory(id, place)).document;
};

describe('a category that is dropped', () => {
  it('goes into another one as its last, or among its siblings', () => {
    expect(below(drop('b', 'a', 'into') ?? document, 'a')).toEqual(['a1', 'a2', 'b']);
    expect(below(drop('b', 'a2', 'before') ?? document, 'a')).toEqual(['a1', 'b', 'a2']);
    expect(below(drop('a2', 'a', 'before') ?? document, null)).toEqual(['all', 'a2', 'a', 'b']);
    expect(below(drop('a1', 'a2', 'after') ?? document, 'a')).toEqual(['a2', 'a1']);
  });

  it('cannot go below itself, and the change alone does nothing then', () => {
    expect(drop('a', 'a2x', 'into')).toBeNull();
    expect(drop('a', 'a1', 'after')).toBeNull();
    expect(drop('a', 'a', 'into')).toBeNull();
    expect(record(emptyLog(document), placeCategory('a', { parent: 'a2x', before: null })).past).toEqual([]);
  });

  it('touches no sibling as long as there is a number between its neighbours', () => {
    const after = drop('b', 'a1', 'before');
    expect(Object.keys(document).filter((key) => after?.[`category/${key.slice(9)}`] !== document[`category/${key.slice(9)}`])).toEqual([
      'category/b',
    ]);
  });

  it('goes into what the pointer is over, and between rows near their edges; offerings always go in', () => {
    const moved = { type: 'category', id: 'b' } as const;
    expect([0.1, 0.5, 0.9].map((at) => dropSpot(moved, 'a', at).at)).toEqual(['before', 'into', 'after']);
    expect(dropSpot({ type: 'offerings', ids: [], from: 'all' }, 'a', 0.1).at).toBe('into');
  });
});

describe('a category that a key moves', () => {
  it.each([
    ['a2', 'up', { parent: 'a', before: 'a1' }],
    ['a1', 'down', { parent: 'a', before: null }],
    ['a2', 'in', { parent: 'a1', before: null }],
    ['a1', 'out', { parent: null, before: 'b' }],
    ['a1', 'up', null],
    ['a2', 'down', null],
    ['a1', 'in', null],
    ['b', 'out', null],
  ] as const)('%s goes %s', (id, step, place) => {
    expect(placeOfStep(workspace, id, step)).toEqual(place);
  });
});

describe('offerings that are moved', () => {
  const categories = (ids: readonly string[], from: string | null) => {
    const { document: after } = record(emptyLog(document), moveOfferings(ids, { from, to: 'a' }));
    return ids.map((id) => offeringIn(after, id)?.categories);
  };
  it('leave the category that they are taken from, or stay there as well', () => {
    expect(categories(['home', 'line-one'], 'all')).toEqual([['a'], ['a']]);
    expect(categories(['home'], null)).toEqual([['all', 'a']]);
    expect(categories(['home'], 'b')).toEqual([['all', 'a']]);
  });
});
