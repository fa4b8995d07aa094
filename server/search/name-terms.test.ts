import { describe, expect, it } from 'vitest';
import { searchText, termsOfName } from './name-terms.ts';

const finds = (name: string, typed: string): 'beginning' | 'within' | 'not' => {
  const found = termsOfName(name).filter(({ term }) => term.startsWith(searchText(typed)));
  if (found.length === 0) return 'not';
  return found.some(({ rank }) => rank === 0) ? 'beginning' : 'within';
};

describe('terms of a name', () => {
  it.each([
    ['家庭和目', 'jthm'],
    ['家庭和目', 'jiatinghemu'],
    ['家庭和目', '家庭'],
    ['全球通88系列', 'qqt88'],
    ['TD 上网本套餐', 'td上网'],
    ['TD 上网本套餐', 'tdsw'],
    ['Mobile Home', 'mobile h'],
    ['张伟', 'ＺＷ'],
    ['吕布', 'lvbu'],
  ])('of %s begin with %s', (name, typed) => {
    expect(finds(name, typed)).toBe('beginning');
  });

  it('begin at each character and word', () => {
    expect(finds('东海物流有限公司', 'wlyx')).toBe('within');
    expect(finds('东海物流有限公司', '物流')).toBe('within');
    expect(finds('Mobile Home', 'home')).toBe('within');
    expect(finds('东海物流有限公司', 'ulyx')).toBe('not');
  });

  it.each([
    ['单雄', 'shanxiong'],
    ['曾国藩', 'zgf'],
    ['重庆宽带', 'cqkd'],
    ['长乐行', 'zlh'],
    ['长乐行', 'clx'],
  ])('read heteronyms every way: %s by %s', (name, typed) => {
    expect(finds(name, typed)).toBe('beginning');
  });

  it('of a name of many heteronyms stay few', () => {
    expect(termsOfName('长长长长长长长长长长长长').length).toBeLessThan(250);
  });

  it('find a name by any sign in it', () => {
    expect(finds('王_伟', '_')).toBe('within');
    expect(finds('<img src=x>', '<img s')).toBe('beginning');
  });
});
