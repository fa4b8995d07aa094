import { describe, expect, it } from 'vitest';
import { view } from '../../.storybook/counter-data.ts';
import type { CustomerView } from '../../server/api/contract.ts';
import { customerChanges } from './customer-changes.ts';
import { rebasedEdit } from './rebased-edit.ts';

const site = { id: 's1', name: '北仓', address: '北路 1 号', region: 'henan', coverage: 'unknown' as const };
const paper = { id: 'p1', kind: 'passport', number: 'E****1', validFrom: null, validUntil: null, isMasked: true, hasCopy: false };
const seen: CustomerView = { ...view, sites: [site], papers: [paper] };
const profile = {
  type: 'profile',
  name: view.customer.name,
  idVerified: view.customer.idVerified,
  birthday: view.customer.birthday,
} as const;

describe('an edit over what somebody else saved meanwhile', () => {
  const theirs: CustomerView = {
    ...seen,
    customer: { ...seen.customer, name: '赵府', idVerified: false },
    sites: [{ ...site, address: '北路 9 号' }],
    papers: [{ ...paper, hasCopy: true }],
  };

  it('changes what this person changed, and nothing else', () => {
    expect(rebasedEdit({ ...profile, phone: '13800000000' }, seen, theirs)).toEqual({
      ...{ type: 'profile', name: '赵府', idVerified: false, birthday: null },
      phone: '13800000000',
    });
    expect(rebasedEdit({ ...profile, name: '赵宅' }, seen, theirs)).toMatchObject({ name: '赵宅', idVerified: false });
    expect(rebasedEdit({ type: 'site', ...site, coverage: 'covered' }, seen, theirs)).toMatchObject({
      address: '北路 9 号',
      coverage: 'covered',
    });
    const { number: _number, isMasked: _isMasked, ...rest } = paper;
    expect(rebasedEdit({ type: 'paper', ...rest, validUntil: '2030-01-01' }, seen, theirs)).toEqual({
      ...{ type: 'paper', id: 'p1', kind: 'passport', validFrom: null, validUntil: '2030-01-01', hasCopy: true },
    });
  });

  it('keeps what somebody else said of credit where this person only raised the grade', () => {
    const standing = { city: 'zhengzhou', grade: 'gold', credit: '500.00', arrears: '0.00', mobileSpend: '186.40' } as const;
    const before: CustomerView = { ...seen, customer: { ...seen.customer, standing } };
    const after: CustomerView = { ...seen, customer: { ...seen.customer, standing: { ...standing, credit: '800.00' } } };
    const mine = { type: 'standing', ...standing, grade: 'diamond' } as const;
    expect(rebasedEdit(mine, before, after)).toMatchObject({ grade: 'diamond', credit: '800.00' });
    expect(customerChanges(before, after)).toEqual([{ type: 'fact', fact: 'credit', before: '500.00', after: '800.00' }]);
  });

  it('makes anew what was taken away meanwhile, and leaves what is new as it was typed', () => {
    expect(rebasedEdit({ type: 'site', ...site, name: '北二仓' }, seen, { ...seen, sites: [] })).toMatchObject({
      id: undefined,
      name: '北二仓',
    });
    const fresh = { type: 'account', name: '第二帐户', isDefault: false, billingAddress: '' } as const;
    expect(rebasedEdit(fresh, seen, theirs)).toBe(fresh);
  });
});

describe('what somebody else changed', () => {
  it('is told fact by fact, and row by row', () => {
    const after: CustomerView = {
      ...seen,
      customer: { ...seen.customer, phone: '138 **** 8001', accounts: [] },
      sites: [
        { ...site, coverage: 'covered' },
        { ...site, id: 's2', name: '南仓' },
      ],
    };
    expect(customerChanges(seen, after)).toEqual([
      { type: 'fact', fact: 'phone', before: seen.customer.phone, after: '138 **** 8001' },
      { type: 'list', list: 'accounts', how: 'removed', name: '赵家' },
      { type: 'list', list: 'sites', how: 'changed', name: '北仓' },
      { type: 'list', list: 'sites', how: 'added', name: '南仓' },
    ]);
    expect(customerChanges(seen, seen)).toEqual([]);
  });
});
