import { describe, expect, it } from 'vitest';
import { carriedTexts, movedRows } from './wrong-texts.ts';

describe('texts that cannot be read', () => {
  it.each<[string, string, string, readonly (number | null)[]]>([
    ['nothing else changed', 'abc', 'abc', [0, 1, 2]],
    ['a row above was removed', 'abc', 'bc', [null, 0, 1]],
    ['a row was inserted', 'abc', 'axbc', [0, 2, 3]],
    ['a copy was inserted', 'abc', 'abbc', [0, 1, 3]],
    ['a row was edited', 'abc', 'axc', [0, 1, 2]],
    ['rows changed places', 'abc', 'cba', [2, 1, 0]],
    ['all went', 'ab', '', [null, null]],
  ])('stay with their row when %s', (_, before, after, places) => {
    expect(movedRows([...before], [...after])).toEqual(places);
  });

  it('come back with a row whose removal is undone, and wait behind the last', () => {
    const [one, waiting] = [new Map([['amount', 'free']]), new Map([['type', 'rent']])];
    const wrong = { keys: ['a', 'b'], rows: [one, new Map(), waiting] };
    expect(carriedTexts(wrong, ['b'])).toEqual([new Map(), waiting]);
    expect(carriedTexts(wrong, ['a', 'b'])).toEqual([one, new Map(), waiting]);
  });
});
