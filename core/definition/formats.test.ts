import { describe, expect, it } from 'vitest';
import { characteristicsJudge } from '../../server/judge/judge-characteristics.ts';
import { Random } from '../testing/random.ts';
import { formats } from './formats.ts';

const judge = characteristicsJudge();
const characteristics = {
  type: 'object',
  properties: { id: { type: 'string', format: 'cn-id', label: { 'zh-CN': 'x', en: 'x' } } },
} as const;

describe('the identity number of a citizen', () => {
  it.each([
    ['11010519491231002X', true, 'the example of GB 11643'],
    ['11010519491231002x', true, 'a small x'],
    ['440524188001010014', true, 'the other example'],
    ['110105194912310021', false, 'a wrong check digit'],
    ['11010519490230002X', false, 'a day there is not'],
    ['1101051949123100', false, 'too short'],
    ['１１０105194912310021', false, 'full-width digits'],
  ])('%s: %s, %s', (text, isGood) => {
    expect(formats['cn-id'](text)).toBe(isGood);
  });

  it('is judged alike by both judges', () => {
    const random = new Random(11_643);
    let good = 0;
    for (let run = 0; run < 4000; run++) {
      const digits = random.list(17, (index) => (index === 0 ? random.integer(1, 9) : random.integer(0, 9)));
      const born = `19${random.integer(10, 99)}${String(random.integer(0, 13)).padStart(2, '0')}${String(random.integer(0, 32)).padStart(2, '0')}`;
      const text = `${digits.slice(0, 6).join('')}${born}${digits.slice(14).join('')}${random.pick([...'0123456789X'])}`;
      const isGood = formats['cn-id'](text);
      if (isGood) good += 1;
      expect([text, judge(characteristics, { id: text })]).toEqual([text, isGood]);
    }
    expect(good).toBeGreaterThan(50);
  });
});
