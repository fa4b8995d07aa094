import { describe, expect, it } from 'vitest';
import type { Price, PriceLine } from '../configure/index.ts';
import { micro, zero } from '../kernel/money.ts';
import { text } from '../testing/build-definitions.ts';
import { stakeOf } from './stake.ts';

const month = { unit: 'month', length: 1 } as const;
const percent = { fact: 'bundle.contract.percent', value: 18 };

function line(item: string, given: Partial<PriceLine> = {}): PriceLine {
  const name = text('fee');
  const shared = { tariff: 't', charge: 'fee', name, quantity: 1, unit: micro(5e6), amount: micro(4e6), payer: 'c', attachedBy: 'o' };
  return { id: `${item}/fee`, item, type: 'recurring', period: month, basis: [], alterations: [], ...shared, ...given };
}
const less = (amount: number, basis?: PriceLine['basis']) => ({
  tariff: 'd',
  charge: 'less',
  name: text('less'),
  attachedBy: 'o',
  ...(basis ? { basis } : {}),
  amount: micro(amount),
});
const priceOf = (...lines: PriceLine[]): Price => ({
  lines,
  declared: [],
  totals: { oneTime: zero, recurring: [] },
  byPayer: [],
  isComplete: true,
});
const asked = (fact: string, path: string, items: readonly string[] = ['']) => ({
  explanation: {
    truth: 'yes' as const,
    leaves: [{ fact, path, operator: 'greaterThan', expected: 15, actual: 18, truth: 'yes' as const }],
  },
  items,
});

describe('what is at stake where a rule wants an approval', () => {
  it('is what discounts by the facts of the rule take off, a period, and no other discount', () => {
    const lines = [
      line('/a', { alterations: [less(-500_000), less(-810_000, [percent])] }),
      line('/b', { alterations: [less(-810_000, [percent])] }),
      line('/c', { type: 'one-time', period: undefined, alterations: [less(-1_000_000, [percent])] }),
    ];
    expect(stakeOf(asked('bundle', 'contract.percent'), priceOf(...lines))).toEqual({
      oneTime: -1_000_000,
      recurring: [{ period: month, amount: -1_620_000 }],
    });
  });

  it('is what is charged by them where nothing is taken off, of the items the rule is about', () => {
    const basis = [{ fact: 'item.rent', value: 4 }];
    const lines = [line('/a', { basis }), line('/b', { basis }), line('/c')];
    expect(stakeOf(asked('item', 'rent', ['/a']), priceOf(...lines))).toEqual({ oneTime: 0, recurring: [{ period: month, amount: 4e6 }] });
  });

  it('is nothing in particular where no amount hangs on them', () => {
    expect(stakeOf(asked('item', 'speed'), priceOf(line('/a', { basis: [{ fact: 'item.scope', value: 'city' }] })))).toBeNull();
  });
});
