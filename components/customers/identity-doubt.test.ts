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
    expect(identityDoubt(typed, 'individual')).toBe(doubt);
    expect(identityDoubt(typed, 'family')).toBe(doubt);
  });

  it.each([
    ['91350100M000100Y43', null],
    ['９１３５０１００m000100y43', null],
    ['91350100-M000100Y4-3', null],
    ['91350100M000100Y44', 'code-sign'],
    ['91350100M000I00Y43', 'code-sign'],
    ['110000001234567', null],
    ['11010519491231002X', 'code-sign'],
    ['1234567', 'code-length'],
    ['', null],
  ])('of an organisation, %s is doubted: %s', (typed, doubt) => {
    expect(identityDoubt(typed, 'enterprise')).toBe(doubt);
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
