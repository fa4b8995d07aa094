import { describe, expect, it } from 'vitest';
import { characteristicsJudge } from '../../server/judge/judge-characteristics.ts';
import { Random } from '../testing/random.ts';
import { formats } from './formats.ts';

const judge = characteristicsJudge();
const of = (format: 'cn-id' | 'cn-credit-code') =>
  ({ type: 'object', properties: { id: { type: 'string', format, label: { 'zh-CN': 'x', en: 'x' } } } }) as const;

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
    const characteristics = of('cn-id');
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

describe('the unified social credit code of an organisation', () => {
  it.each([
    ['91350100M000100Y43', true, 'the example of GB 32100'],
    ['91110000710925032X', false, 'a wrong check sign'],
    ['91350100M000100Y4S', false, 'a sign that is not used'],
    ['91350100M000100Y', false, 'too short'],
    ['9135010AM000100Y43', false, 'a letter in the place'],
    ['91350100m000100y43', false, 'small letters'],
  ])('%s: %s, %s', (text, isGood) => {
    expect(formats['cn-credit-code'](text)).toBe(isGood);
  });

  it('is judged alike by both judges, and no slip of one sign is let through', () => {
    const random = new Random(32_100);
    const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const characteristics = of('cn-credit-code');
    for (let run = 0; run < 300; run++) {
      const place = random.list(6, () => random.integer(0, 9)).join('');
      const begun = `${random.pick(signs)}${random.pick(signs)}${place}${random.list(9, () => random.pick(signs)).join('')}`;
      const good = signs.filter((sign) => formats['cn-credit-code'](begun + sign));
      expect(good).toHaveLength(1);
      for (const sign of signs) expect(judge(characteristics, { id: begun + sign })).toBe(sign === good[0]);
      const at = random.integer(8, 16);
      const slip = random.pick(signs.filter((sign) => sign !== begun[at]));
      expect(formats['cn-credit-code'](`${begun.slice(0, at)}${slip}${begun.slice(at + 1)}${good[0]}`)).toBe(false);
    }
  });
});
