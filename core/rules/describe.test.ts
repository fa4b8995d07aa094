import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import english from '../../messages/en/rules.json';
import chinese from '../../messages/zh-CN/rules.json';
import {
  type DecidingLeaf,
  decorators,
  describeExplanation,
  describeLeaf,
  factRegistry,
  operators,
  type Speaker,
  type Truth,
  unknown,
  type Words,
} from './index.ts';

const speakerOf = (locale: 'en' | 'zh-CN'): Speaker => {
  const translate = createTranslator({ locale, messages: locale === 'en' ? english : chinese });
  return { say: ({ code, params }: Words) => translate(code as never, params as never) };
};
const speakers = { en: speakerOf('en'), 'zh-CN': speakerOf('zh-CN') };
const told = (leaf: DecidingLeaf, locale: 'en' | 'zh-CN' = 'en', more: Partial<Speaker> = {}) => {
  const speaker = { ...speakers[locale], ...more };
  return speaker.say(describeLeaf(leaf, speaker));
};

const age: DecidingLeaf = { fact: 'customer', path: 'age', operator: 'greaterThanInclusive', expected: 18, actual: 16, truth: 'no' };
const city: DecidingLeaf = { fact: 'product', path: 'city', operator: 'notEqual', expected: 'zhengzhou', actual: 'kaifeng', truth: 'yes' };
const cards: DecidingLeaf = {
  fact: 'items',
  path: 'count',
  params: { of: 'td-card', per: 'customer' },
  operator: 'greaterThan',
  expected: 5,
  actual: 6,
  truth: 'yes',
};
const packs: DecidingLeaf = {
  fact: 'bundle',
  path: 'packs',
  operator: 'someFact:in',
  expected: ['p500', 'p2000'],
  actual: ['p100'],
  truth: 'no',
};

describe('a deciding leaf in words', () => {
  it.each<[DecidingLeaf, string, string]>([
    [age, 'Customer’s age (years) is not at least 18 (it is 16)', '客户年龄（岁） 未达到 18（实际：16）'],
    [
      { ...age, actual: unknown, truth: 'unknown' },
      'not known yet whether Customer’s age (years) is at least 18',
      '尚不知道 客户年龄（岁） 是否至少为 18',
    ],
    [
      { fact: 'item', path: 'validUntil', operator: 'before', expected: '2009-10-01', actual: '2009-06-30', truth: 'yes' },
      'validUntil of the item is before 2009-10-01 (it is 2009-06-30)',
      '本项的 validUntil 早于 2009-10-01（实际：2009-06-30）',
    ],
    [
      { fact: 'item', path: 'validUntil', operator: 'notBefore', expected: '2009-10-01', actual: null, truth: 'no' },
      'validUntil of the item is not on or after 2009-10-01 (it is none)',
      '本项的 validUntil 并非等于或晚于 2009-10-01（实际：无）',
    ],
    [city, 'city of the product is not zhengzhou (it is kaifeng)', '该产品的 city 不是 zhengzhou（实际：kaifeng）'],
    [
      { ...city, operator: 'not:equal' },
      'city of the product is not zhengzhou (it is kaifeng)',
      '该产品的 city 不是 zhengzhou（实际：kaifeng）',
    ],
    [
      cards,
      'Number of td-card the customer has, with this order is more than 5 (it is 6)',
      '客户名下的 td-card 数量（含本单） 大于 5（实际：6）',
    ],
    [
      packs,
      'it does not hold that one of packs in the bundle is one of p500, p2000 (it is: p100)',
      '“组合内的 packs 之一 属于 p500、p2000”不成立（实际：p100）',
    ],
    [
      { fact: 'order', path: 'customerClass', operator: 'in', expected: ['family', 'enterprise'], actual: 'individual', truth: 'no' },
      'Customer class of the order is none of family, enterprise (it is individual)',
      '订单客户类别 不属于 家庭、集团（实际：个人）',
    ],
    [
      { fact: 'customer', path: 'idVerified', operator: 'equal', expected: true, actual: false, truth: 'no' },
      'the customer’s identity is not verified',
      '客户身份未核验',
    ],
    [
      { fact: 'customer', path: 'idVerified', operator: 'not:notEqual', expected: false, actual: true, truth: 'no' },
      'the customer’s identity is verified',
      '客户身份已核验',
    ],
    [
      { fact: 'customer', path: 'idVerified', operator: 'equal', expected: true, actual: unknown, truth: 'unknown' },
      'not known yet whether the customer’s identity is verified',
      '尚不知道客户身份是否已核验',
    ],
    [
      { fact: 'site', path: 'coverage', operator: 'equal', expected: true, actual: null, truth: 'no' },
      'nothing is installed at a site',
      '没有安装地点',
    ],
    [
      { fact: 'item', path: 'roaming', operator: 'equal', expected: true, actual: false, truth: 'no' },
      'roaming of the item: no',
      '本项的 roaming：否',
    ],
  ])('is one sentence in both languages: %j', (leaf, inEnglish, inChinese) => {
    expect(told(leaf)).toBe(inEnglish);
    expect(told(leaf, 'zh-CN')).toBe(inChinese);
  });

  it('takes the names of characteristics, values and counted things from the program', () => {
    const named = told(city, 'en', { labelOf: () => 'City', valueLabelOf: (_, value) => (value === 'kaifeng' ? 'Kaifeng' : undefined) });
    expect(named).toBe('City is not zhengzhou (it is Kaifeng)');
    expect(told(cards, 'en', { labelOf: () => 'TD cards' })).toContain('Number of TD cards the customer has');
  });

  it('reads a stored leaf, which has lost what was not known', () => {
    const { actual: _, ...stored } = { ...age, truth: 'unknown' as const };
    expect(describeLeaf(stored, speakers.en).params.actual).toBe('not known');
  });

  it('turns outer negations into the answer and inner ones into the comparison', () => {
    expect(describeLeaf({ ...packs, operator: 'not:someFact:not:in', truth: 'yes' }, speakers.en)).toEqual({
      code: 'decorated',
      params: {
        statement: 'one of packs in the bundle is none of p500, p2000',
        fact: 'packs in the bundle',
        actual: 'p100',
        truth: 'no',
      },
    });
    expect(describeLeaf({ ...packs, operator: 'someFact:not:someValue:equal' }, speakers.en).code).toBe('other');
  });

  it.each(['en', 'zh-CN'] as const)('has words for every operator, decorator and declared fact in %s', (locale) => {
    const speaker = { ...speakers[locale] };
    const said: string[] = [];
    const listening: Speaker = { say: (words) => said[said.push(speaker.say(words)) - 1] ?? '' };
    const texts = [...Object.keys(operators), ...Object.keys(decorators).map((name) => `${name}:equal`)].map((operator) =>
      told({ ...packs, operator }, locale),
    );
    for (const { name, paths } of factRegistry.values()) {
      for (const [path, { domain }] of Object.entries(paths)) {
        const leaf: DecidingLeaf = { fact: name, path, operator: 'in', expected: [...(domain ?? [])], actual: null, truth: 'no' };
        texts.push(listening.say(describeLeaf(leaf, listening)));
      }
    }
    for (const text of [...texts, ...said]) expect(text).not.toMatch(/^(facts|values|statements)\.|[{}]/);
    for (const { name, paths } of factRegistry.values()) {
      for (const [path, { type }] of Object.entries(paths)) {
        if (type !== 'boolean') continue;
        const flag: DecidingLeaf = { fact: name, path, operator: 'equal', expected: true, actual: true, truth: 'yes' };
        const answers = [true, false, null].map((actual) => told({ ...flag, actual }, locale));
        expect(new Set([...answers, told({ ...flag, actual: unknown, truth: 'unknown' }, locale)]).size).toBe(4);
        for (const text of answers) expect(text).not.toMatch(/^flags\.|[{}]/);
      }
    }
    // `not:equal` is said like `notEqual`; every other one has words of its own.
    expect(new Set(texts).size).toBe(texts.length - 1);
  });
});

describe('an explanation in words', () => {
  const saidOf = (truth: Truth, leaves: readonly DecidingLeaf[], locale: 'en' | 'zh-CN') =>
    speakers[locale].say(describeExplanation({ truth, leaves }, speakers[locale]));
  const unverified: DecidingLeaf = { fact: 'customer', path: 'idVerified', operator: 'equal', expected: true, actual: false, truth: 'no' };

  it.each<[Truth, readonly DecidingLeaf[], string, string]>([
    ['no', [unverified], 'Does not apply, because the customer’s identity is not verified.', '不适用：客户身份未核验。'],
    [
      'yes',
      [unverified, cards],
      'Applies, because the customer’s identity is not verified; and Number of td-card the customer has, with this order is more than 5 (it is 6).',
      '适用：客户身份未核验，且客户名下的 td-card 数量（含本单） 大于 5（实际：6）。',
    ],
    [
      'no',
      [unverified, age, city],
      'Does not apply, because the customer’s identity is not verified; Customer’s age (years) is not at least 18 (it is 16); and city of the product is not zhengzhou (it is kaifeng).',
      '不适用：客户身份未核验，客户年龄（岁） 未达到 18（实际：16），且该产品的 city 不是 zhengzhou（实际：kaifeng）。',
    ],
    [
      'unknown',
      [{ ...unverified, actual: unknown, truth: 'unknown' }],
      'Open: not known yet whether the customer’s identity is verified.',
      '尚不能判断：尚不知道客户身份是否已核验。',
    ],
  ])('is one sentence with the values compared: %s %j', (truth, leaves, inEnglish, inChinese) => {
    expect(saidOf(truth, leaves, 'en')).toBe(inEnglish);
    expect(saidOf(truth, leaves, 'zh-CN')).toBe(inChinese);
  });

  it('says once what two leaves say alike', () => {
    expect(saidOf('no', [unverified, { ...unverified, operator: 'notEqual', expected: false }], 'en')).toBe(
      'Does not apply, because the customer’s identity is not verified.',
    );
  });
});
