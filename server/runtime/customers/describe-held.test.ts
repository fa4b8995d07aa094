import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../../../core/definition/index.ts';
import { category, characteristic, offering, specification, tariff, text } from '../../../core/testing/build-definitions.ts';
import { installedForTest } from '../../../core/testing/configure-for-test.ts';
import type { Charge, TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { brandHeld, describeHeld } from './describe-held.ts';

const bound: Charge = { id: 'bound', name: text('bound'), type: 'contract', months: 24 };
const when: TariffAttachment['when'] = { fact: 'item', path: 'months', operator: 'equal', value: 1 };
const workspaceWith = (...tariffs: TariffAttachment[]) =>
  workspaceOf([
    { ...category('gold'), isBrand: true },
    category('gold-plus', 'gold'),
    specification({ id: 'line', fields: { months: characteristic({ type: 'integer' }) }, contract: { months: 'months' } }),
    offering({ id: 'line', tariffs }),
    tariff('bound-fee', bound),
  ]);
const held = (months: number, given: Partial<ReturnType<typeof installedForTest>> = {}) => ({
  ...installedForTest('line', { characteristics: { months }, categories: ['gold-plus', 'gold'], ...given }),
  since: '2009-01-31T10:00:00+08:00',
});
const described = (months: number, ...tariffs: TariffAttachment[]) => describeHeld(workspaceWith(...tariffs), '2009-10-01', held(months));

describe('what somebody has', () => {
  it('is bound for what was chosen, or for what a tariff of it says where that is longer', () => {
    expect(described(0).contractEnd).toBeNull();
    expect(described(1).contractEnd).toBe('2009-02-28');
    expect(described(12, { tariff: 'bound-fee' }).contractEnd).toBe('2011-01-31');
    expect(described(36, { tariff: 'bound-fee' }).contractEnd).toBe('2012-01-31');
    expect(described(0, { tariff: 'bound-fee', when }).contractEnd).toBeNull();
  });

  it('has worked for whole months, and not at all before it is activated', () => {
    expect(described(0)).toMatchObject({ monthsActive: 8 });
    expect(describeHeld(workspaceWith(), '2009-10-01', held(0, { status: 'pending-activation' }))).toMatchObject({ monthsActive: 0 });
  });

  it('is of the brand of its nearest category, and tells nobody else since when', () => {
    expect(described(0)).toMatchObject({ brand: 'gold' });
    expect(described(0)).not.toHaveProperty('since');
    expect(brandHeld(workspaceWith(), [held(0, { categories: [] }), held(0)])).toBe('gold');
    expect(brandHeld(workspaceWith(), [held(0, { categories: [] })])).toBeNull();
  });
});
