import { describe, expect, it } from 'vitest';
import type { LineColumn } from '../order-form/line-columns.ts';
import { cellText, readCell } from './cell-text.ts';

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const given = (column: Partial<LineColumn>): LineColumn => ({
  path: '/item/x',
  name: text('列', 'Column'),
  part: null,
  type: 'field',
  choices: null,
  characteristic: null,
  required: false,
  preset: undefined,
  ...column,
});
const scope = given({
  choices: [
    { value: 'city', label: text('本市', 'City') },
    { value: 'province', label: text('全省', 'Province') },
  ],
});
const number = given({ characteristic: { type: 'string', pattern: '^1[0-9]{10}$', label: text('号码', 'Number') } });
const limit = given({ characteristic: { type: 'integer', label: text('限额', 'Limit') } });
const options = given({ type: 'options', choices: scope.choices });

describe('reading a cell', () => {
  it.each<[string, string, LineColumn, unknown]>([
    ['a choice by its Chinese name', '全省', scope, 'province'],
    ['a choice by its English name, whatever its case', 'CITY', scope, 'city'],
    ['a choice by its value', 'province', scope, 'province'],
    ['what is no choice as it is', '全国', scope, '全国'],
    ['full-width digits as meant', '１３８００００００００', number, '13800000000'],
    ['a whole number', ' 50 ', limit, 50],
    ['what is no number as it is', 'many', limit, 'many'],
    ['empty as nothing said', '  ', number, undefined],
    ['the dash as expressly none', '—', limit, null],
    ['several options', '本市；Province', options, ['city', 'province']],
  ])('takes %s', (_, typed, column, value) => {
    expect(readCell(typed, column)).toEqual(value);
  });

  it('reads again what it shows', () => {
    const chinese = (one: { readonly 'zh-CN': string }) => one['zh-CN'];
    for (const [value, column] of [
      ['city', scope],
      ['13800000000', number],
      [50, limit],
      [null, limit],
      [['city', 'province'], options],
    ] as const)
      expect(readCell(cellText(value, column, chinese), column)).toEqual(value);
  });
});
