import { describe, expect, it } from 'vitest';
import { fixedTariff, type TariffInForce } from '../../../../core/tariff/index.ts';
import { readSeeds } from '../../../../core/testing/read-seeds.ts';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { rowsOfUse, type UseRow } from '../../preview/sample-usage.ts';
import { costCurve } from './cost-curve.ts';

const since = Date.parse('2009-10-01T00:00:00+08:00');
const name = { 'zh-CN': '费', en: 'Fee' };
const data: UseRow = { key: 'volume data', measure: 'volume', unit: 'MB', kind: 'data' };
const inForce = (charges: readonly Charge[]): TariffInForce => {
  const [tariff] = readSeeds().all('tariff');
  const fixed = tariff ? fixedTariff({ ...tariff, charges: [...charges] }, since) : null;
  if (!fixed?.ok) throw new Error('no fixed tariff');
  return fixed.value;
};
const fee: Charge = { id: 'fee', name, type: 'recurring', amount: '20.00', period: { unit: 'month', length: 1 } };
const use: Charge = { id: 'use', name, type: 'usage', measure: 'volume', unit: 'MB', rate: '1.00', of: { kinds: ['data'] } };
const costsOf = (charges: readonly Charge[], upTo: number) => costCurve(inForce(charges), { row: data, upTo, heldMonth: 2 });
const costAt = (points: ReturnType<typeof costsOf>, at: number) => points.find(({ use: used }) => Math.abs(used - at) < 1e-9)?.cost;

describe('what a tariff costs by use', () => {
  it('begins with the fee and ends at the cap, and has points close to where it bends', () => {
    const points = costsOf([fee, use, { id: 'cap', name, type: 'cap', measure: 'volume', amount: '50.00', atCap: 'free' }], 1200);
    expect(points[0]).toEqual({ use: 0, cost: 20_000_000 });
    expect(points.at(-1)).toEqual({ use: 1200, cost: 70_000_000 });
    const bend = points.findIndex(({ cost }) => cost === 70_000_000);
    expect((points[bend]?.use ?? 0) - (points[bend - 1]?.use ?? 0)).toBeLessThan(10);
    expect(points.length).toBeLessThan(80);
  });

  it('shows what is included, and where the next plan is cheaper', () => {
    const charges: readonly Charge[] = [
      fee,
      { id: 'free', name, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 300, of: { kinds: ['data'] } },
      use,
      {
        id: 'up',
        name,
        type: 'step-up',
        charge: 'fee',
        steps: [{ amount: '100.00', allowances: [{ allowance: 'free', quantity: 1200 }] }],
      },
    ];
    const points = costsOf(charges, 1200);
    expect(costAt(points, 300)).toBe(20_000_000);
    expect(costAt(points, 330)).toBe(50_000_000);
    expect(costAt(points, 1200)).toBe(100_000_000);
    expect(points.every(({ cost }, index) => (cost ?? 0) >= (points[index - 1]?.cost ?? 0))).toBe(true);
  });

  it('says nothing of a use that the tariff refuses', () => {
    const points = costsOf([fee, { ...use, of: { kinds: ['sms'] } }], 100);
    expect(points[0]?.cost).toBe(20_000_000);
    expect(points.slice(1).every(({ cost }) => cost === null)).toBe(true);
  });

  it('can be told of every tariff of the catalogue with a cap or another plan above it', () => {
    let told = 0;
    const bent = readSeeds()
      .all('tariff')
      .filter(({ charges }) => charges.some(({ type }) => type === 'cap' || type === 'step-up'));
    for (const tariff of bent) {
      const fixed = fixedTariff(tariff, since);
      const [row] = fixed.ok ? rowsOfUse([fixed.value]) : [];
      if (!fixed.ok || !row) continue;
      const points = costCurve(fixed.value, { row, upTo: 200, heldMonth: 2 });
      expect(points.length).toBeGreaterThan(40);
      expect(points.some(({ cost }) => cost !== null)).toBe(true);
      told += 1;
    }
    expect(told).toBeGreaterThan(5);
  });
});
