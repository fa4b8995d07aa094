import { describe, expect, it } from 'vitest';
import { matchingEntries, type PaletteEntry } from './palette-entries.ts';

const entry = (id: string, label: string, detail?: string): PaletteEntry => ({
  id,
  group: 'pages',
  label,
  ...(detail ? { detail } : {}),
  run: () => {},
});
const entries = [entry('orders', '订单', '全部订单'), entry('sell', 'Sell', 'Start an order'), entry('audit', 'Audit')];
const found = (typed: string) => matchingEntries(entries, typed).map(({ id }) => id);

describe('what the palette finds', () => {
  it.each([
    ['', ['orders', 'sell', 'audit']],
    ['  ', ['orders', 'sell', 'audit']],
    ['订', ['orders']],
    ['ORDER sell', ['sell']],
    ['ｓｅｌｌ', ['sell']],
    ['nothing', []],
  ])('for "%s" is %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
