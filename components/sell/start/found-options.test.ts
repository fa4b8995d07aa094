import { describe, expect, it } from 'vitest';
import type { FindAnswer } from '../../../server/api/contract.ts';
import { customerFromText, foundGroups } from './found-options.ts';

const nothing = { rows: [], hasMore: false, actions: [] };
const found: FindAnswer = {
  customers: {
    rows: [{ id: 'c1', class: 'individual', name: '张伟', identity: '', phone: '', by: 'name' }],
    hasMore: true,
    actions: ['sell', 'open'],
  },
  orders: nothing,
  offerings: {
    rows: [
      {
        id: 'line',
        name: { 'zh-CN': '线', en: 'line' },
        description: null,
        isBundle: false,
        isSellable: true,
        customerClasses: [],
        unavailable: [],
      },
    ],
    hasMore: false,
    actions: ['sell'],
  },
};
const kinds = (isServing: boolean, mayCreate = true) => foundGroups(found, 'a b', { isServing, mayCreate }).map(({ kind }) => kind);

describe('what was found', () => {
  it('stands by kind, customers first until somebody is served', () => {
    expect(kinds(false)).toEqual(['customers', 'offerings', 'create']);
    expect(kinds(true)).toEqual(['offerings', 'customers', 'create']);
    expect(kinds(false, false)).toEqual(['customers', 'offerings']);
  });

  it('leads to the rest of its kind', () => {
    const [customers] = foundGroups(found, 'a b', { isServing: false, mayCreate: false });
    expect(customers?.options.at(-1)).toMatchObject({ type: 'more', href: '/customers?text=a%20b' });
  });
});

describe('a customer made of what was typed', () => {
  it.each([
    ['１３８ 0013 8000', { phone: '13800138000' }],
    ['11010519491231002x', { identity: '11010519491231002x' }],
    ['130503670401001', { identity: '130503670401001' }],
    ['张伟', { name: '张伟' }],
    ['12', { name: '12' }],
  ])('%s', (typed, expected) => {
    expect(customerFromText(typed)).toEqual(expected);
  });
});
