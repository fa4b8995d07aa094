import { describe, expect, it } from 'vitest';
import { formatYuan, microFromYuan } from './money.tsx';

describe('formatYuan', () => {
  it.each([
    [0, '¥0.00'],
    [1_234_500_000, '¥1,234.50'],
    [12_500, '¥0.0125'],
    [-2_100_000_000, '−¥2,100.00'],
    [999_999_999_990_000, '¥999,999,999.99'],
  ])('writes %d micro-yuan as %s', (micro, text) => {
    expect(formatYuan(micro)).toBe(text);
  });
});

describe('microFromYuan', () => {
  it.each(['0.01', '19.99', '123456789.123456', '-0.5'])('reads %s exactly', (text) => {
    const micro = microFromYuan(text);
    expect(Number.isSafeInteger(micro)).toBe(true);
    expect(micro / 1_000_000).toBe(Number(text));
  });
});
