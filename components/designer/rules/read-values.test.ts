import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { FactShape } from '../model/fact-choices.ts';
import { readValues } from './read-values.ts';

const labels: Readonly<Record<string, string>> = {
  small: '50 yuan, 500 MB',
  large: '100 yuan, 2 GB',
  null: 'none',
  true: 'yes',
  false: 'no',
};
const labelOf = (value: Scalar): string => labels[String(value)] ?? String(value);
const choice: FactShape = { type: 'string', isList: false, domain: ['small', 'large'] };
const number: FactShape = { type: 'number', isList: false, domain: null };
const text: FactShape = { type: 'string', isList: false, domain: null };
const flag: FactShape = { type: 'boolean', isList: false, domain: null };

describe('the values that a cell says', () => {
  it.each<[string, FactShape, Scalar[] | null]>([
    ['small, large', choice, ['small', 'large']],
    ['50 yuan, 500 MB', choice, ['small']],
    ['50 Yuan, 500 MB; 100 yuan, 2 GB', choice, ['small', 'large']],
    ['50 yuan, 500 MB；none', choice, ['small', null]],
    ['50 yuan', choice, null],
    ['１０、20 或 20', number, [10, 20]],
    ['ten', number, null],
    ['a, b/c', text, ['a', 'b', 'c']],
    ['yes', flag, [true]],
    ['maybe', flag, null],
    ['', choice, []],
  ])('%s', (said, shape, values) => {
    expect(readValues(said, shape, labelOf)).toEqual(values);
  });
});
