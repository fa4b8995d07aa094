import { expect, test } from 'vitest';
import { matchByWords } from './match-by-words.ts';

const named = (id: string, zh = id, en = id) => ({ id, name: { 'zh-CN': zh, en } });
const plans = [named('data-50'), named('data-100'), named('data-200')];

test('tariffs go with the choices that share a word which tells them apart', () => {
  expect(matchByWords([named('subsidy-100'), named('subsidy-200')], plans)).toEqual(
    new Map([
      ['subsidy-100', 'data-100'],
      ['subsidy-200', 'data-200'],
    ]),
  );
  const speeds = [named('a', '高速', 'Fast'), named('b', '标准', 'Standard')];
  expect(matchByWords([named('x', '标准 月费', 'x'), named('y', '高速 月费', 'y')], speeds)).toEqual(
    new Map([
      ['x', 'b'],
      ['y', 'a'],
    ]),
  );
});

test('there is no match where one finds none or two, two find the same, or there is only one', () => {
  expect(matchByWords([named('subsidy-100'), named('subsidy-300')], plans)).toBeNull();
  expect(matchByWords([named('subsidy-100-200'), named('subsidy-50')], plans)).toBeNull();
  expect(matchByWords([named('old-100'), named('new-100'), named('fee-50')], plans)).toBeNull();
  expect(matchByWords([named('subsidy-100')], plans)).toBeNull();
  expect(matchByWords([], plans)).toBeNull();
});
