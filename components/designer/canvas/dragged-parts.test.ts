import { describe, expect, it } from 'vitest';
import { parseStored, storedText, withOffsets } from './dragged-parts.ts';

const moved = new Map([['/components/a', { x: 12.5, y: -40 }]]);

describe('what is kept of a canvas arranged by hand', () => {
  it('comes back as it was, for each structure by itself', () => {
    const stored = withOffsets(withOffsets([], 'draft/one', moved), 'draft/two', new Map([['', { x: 1, y: 2 }]]));
    expect(parseStored(storedText(stored))).toEqual(stored);
    expect(stored.map(([structure]) => structure)).toEqual(['draft/two', 'draft/one']);
  });

  it('is forgotten when it is tidied', () => {
    expect(withOffsets(withOffsets([], 'draft/one', moved), 'draft/one', new Map())).toEqual([]);
  });

  it('forgets the structures of longest ago', () => {
    const many = Array.from({ length: 40 }, (_, index) => `draft/${index}`);
    const stored = many.reduce<ReturnType<typeof parseStored>>((kept, structure) => withOffsets(kept, structure, moved), []);
    expect(stored.map(([structure]) => structure)).toEqual(many.slice(-30).reverse());
  });

  it.each([null, '', '{', '{}', '7', '[1,["a"],["b",{}],[1,[]]]', '[["c",[["/x",["1",2]],["/y",[1,null]],[3,[1,2]],"z"]]]'])(
    'takes %s for nothing',
    (text) => expect(parseStored(text).every(([, offsets]) => offsets.size === 0)).toBe(true),
  );
});
