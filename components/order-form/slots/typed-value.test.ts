import { describe, expect, it } from 'vitest';
import type { Characteristic } from '../../../schemas/generated/definitions.ts';
import { typedValue } from './typed-value.ts';

const label = { 'zh-CN': '甲', en: 'A' };
const integer: Characteristic = { type: 'integer', label };
const phone: Characteristic = { type: 'string', label, pattern: '^1\\d{10}$' };
const remark: Characteristic = { type: 'string', label };

describe('typedValue', () => {
  it('reads full-width digits as digits where a number or code is meant', () => {
    expect(typedValue('１２', integer)).toBe(12);
    expect(typedValue(' １８８２１０００００１ ', phone)).toBe('18821000001');
  });

  it('takes a date without its hyphens as meant', () => {
    expect(typedValue('20261201', { type: 'string', label, format: 'date' })).toBe('2026-12-01');
  });

  it('leaves free text as it was typed', () => {
    expect(typedValue('甲（乙） ', remark)).toBe('甲（乙） ');
  });

  it('keeps what is no number, so that it stays in sight and is told', () => {
    expect(typedValue('1e5', integer)).toBe('1e5');
    expect(typedValue('十', integer)).toBe('十');
  });

  it('takes the answer back when everything is deleted', () => {
    expect(typedValue('', integer)).toBeUndefined();
    expect(typedValue('  ', phone)).toBeUndefined();
  });
});
