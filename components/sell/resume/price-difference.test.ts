import { describe, expect, it } from 'vitest';
import { compile } from '../../../core/compile/index.ts';
import { judge, link } from '../../../core/configure/index.ts';
import { workspaceOf } from '../../../core/definition/index.ts';
import { atOnce, category, monthly, offering, specification, tariff } from '../../../core/testing/build-definitions.ts';
import { changedLines, isSamePrice } from './price-difference.ts';

const until = '2009-06-01T00:00:00+08:00';
const workspace = workspaceOf([
  category('all'),
  specification({ id: 'line' }),
  offering({ id: 'line', tariffs: [{ tariff: 'fee' }, { tariff: 'spring' }] }),
  tariff('fee', monthly('monthly-fee', '50.00')),
  { ...tariff('spring', atOnce('gift', '10.00')), validFor: { end: until } },
]);
const compiled = compile(workspace, 'line');
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
const program = compiled.value;
const priceAt = (at: string) =>
  judge(
    link(program),
    { action: 'add', customer: { id: 'c', class: 'individual' }, channel: 'shop', region: 'north', at, selections: {} },
    { customers: { c: { class: 'individual' } }, held: { c: [] } },
  ).price;

describe('the price of a parked order', () => {
  const parked = '2009-05-30T10:00:00+08:00';
  const resumed = '2009-06-02T10:00:00+08:00';

  it('differs by what ended meanwhile, and says until when it was valid', () => {
    const [before, now] = [priceAt(parked), priceAt(resumed)];
    expect(isSamePrice(before.totals, now.totals)).toBe(false);
    const changed = changedLines(before, now, program, { from: parked, to: resumed });
    expect(changed.map(({ line, was, now: is, ended }) => [line.charge, was, is, ended])).toEqual([
      ['gift', 10_000_000, null, { tariff: 'spring', until }],
    ]);
  });

  it('is the same while nothing ended', () => {
    const [before, now] = [priceAt(parked), priceAt('2009-05-31T10:00:00+08:00')];
    expect(isSamePrice(before.totals, now.totals)).toBe(true);
    expect(changedLines(before, now, program, { from: parked, to: resumed })).toEqual([]);
  });
});
