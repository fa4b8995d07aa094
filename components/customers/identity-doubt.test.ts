import { describe, expect, it } from 'vitest';
import { birthdayOf, identityDoubt } from './identity-doubt.ts';

describe('an identity number', () => {
  it.each([
    ['11010519491231002X', null],
    ['１１０１０５１９４９１２３１００２ｘ', null],
    ['110105 19491231 002x', null],
    ['110105194912310021', 'digit'],
    ['11010519491331002X', 'digit'],
    ['110105491231002', null],
    ['110105491331002', 'digit'],
    ['1101051949123', 'length'],
    ['', null],
  ])('%s is doubted: %s', (typed, doubt) => {
    expect(identityDoubt(typed)).toBe(doubt);
  });

  it('tells the birthday', () => {
    expect(['11010519491231002X', '110105491231002', '110105194912310021', ''].map(birthdayOf)).toEqual([
      '1949-12-31',
      '1949-12-31',
      '',
      '',
    ]);
  });
});
