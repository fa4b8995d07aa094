import { describe, expect, it } from 'vitest';
import { effectiveSelections, issueKeys, linesFromSelections, type RoleLines } from './order-lines.ts';

const lines: RoleLines = {
  template: { '/offering': 'plan', '/item/city': 'beijing', '/components/card': 1 },
  rows: [
    { key: 'l1', cells: { '/item/number': '13800000001' } },
    { key: 'l2', cells: { '/item/number': '13800000002', '/item/city': null, '/components/card': 0 } },
  ],
  issued: 2,
};

describe('effective selections', () => {
  it('lay every line out as a member: its own cell, else the template, and null as expressly none', () => {
    expect(effectiveSelections({ selections: { '/groups/billing': ['self'] }, lines: { '/roles/member': lines } })).toEqual({
      '/groups/billing': ['self'],
      '/roles/member': ['l1', 'l2'],
      '/roles/member/l1/offering': 'plan',
      '/roles/member/l1/item/city': 'beijing',
      '/roles/member/l1/components/card': 1,
      '/roles/member/l1/item/number': '13800000001',
      '/roles/member/l2/offering': 'plan',
      '/roles/member/l2/item/city': null,
      '/roles/member/l2/components/card': 0,
      '/roles/member/l2/item/number': '13800000002',
    });
  });

  it('follow the template in untouched cells only', () => {
    const changed = { ...lines, template: { ...lines.template, '/item/city': 'tianjin', '/components/card': 2 } };
    const effective = effectiveSelections({ selections: {}, lines: { '/roles/member': changed } });
    expect(effective['/roles/member/l1/item/city']).toBe('tianjin');
    expect(effective['/roles/member/l2/item/city']).toBeNull();
    expect(effective['/roles/member/l1/components/card']).toBe(2);
    expect(effective['/roles/member/l2/components/card']).toBe(0);
  });

  it('take nothing of the role from what was typed in another way, and all of a role whose name begins alike', () => {
    const selections = { '/roles/member': ['m1'], '/roles/member/m1/item/city': 'x', '/roles/members/m1/item/city': 'y', '/a': 1 };
    const effective = effectiveSelections({ selections, lines: { '/roles/member': { ...lines, rows: [] } } });
    expect(effective).toEqual({ '/roles/member': [], '/roles/members/m1/item/city': 'y', '/a': 1 });
  });

  it('are the very selections where there are no lines', () => {
    const selections = { '/a': 1 };
    expect(effectiveSelections({ selections })).toBe(selections);
    expect(effectiveSelections({ selections, lines: {} })).toBe(selections);
  });
});

describe('lines from selections', () => {
  it('stand for the same order as the members did', () => {
    const selections = {
      '/roles/member': ['m1', 'm12'],
      '/roles/member/m1/item/number': '1',
      '/roles/member/m12/item/number': '12',
      '/roles/member/m12/documents/paper': true,
      '/a': 1,
    };
    const read = linesFromSelections(selections, '/roles/member');
    expect(read.issued).toBe(12);
    expect(effectiveSelections({ selections, lines: { '/roles/member': read } })).toEqual(selections);
  });

  it('are none where nobody filled the role', () => {
    expect(linesFromSelections({}, '/roles/member').rows).toEqual([]);
  });
});

describe('keys', () => {
  it('go on from the highest ever given, whatever stands', () => {
    expect(issueKeys({ ...lines, rows: [], issued: 41 }, 2)).toEqual({ keys: ['l42', 'l43'], issued: 43 });
  });
});
