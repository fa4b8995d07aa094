import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../core/compile/index.ts';
import { link } from '../../core/configure/index.ts';
import { readSeeds } from '../../core/testing/read-seeds.ts';
import { createOrderDraft, type OrderDraft } from './order-draft.ts';

const workspace = readSeeds();

function draftOf(offering: string, region: string, customerClass: 'individual' | 'family'): OrderDraft {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return createOrderDraft(
    {
      linked: link(program.value),
      request: {
        action: 'add',
        customer: { id: 'c1', class: customerClass },
        channel: 'own-shop',
        region,
        at: '2026-11-22T10:00:00+08:00',
      },
      facts: { customers: { c1: { idVerified: true } }, held: { c1: [] } },
    },
    {},
  );
}

const netbook = () => draftOf('td-netbook-bundle', 'shanghai', 'individual');
const home = () => draftOf('mobile-home-2009', 'henan', 'family');
const imei = '/components/terminal/1/imei';

describe('createOrderDraft', () => {
  it('tells the listeners of the slot that changed, and no other', () => {
    const draft = netbook();
    const changed = vi.fn();
    const other = vi.fn();
    draft.view.subscribeSlot(imei, changed);
    draft.view.subscribeSlot('/components/usim/1/iccid', other);
    draft.set(imei, '123456789012345');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    expect(draft.view.slot(imei)).toMatchObject({ value: '123456789012345', isAnswered: true });
  });

  it('keeps the outline as long as no slot comes or goes', () => {
    const draft = netbook();
    const before = draft.view.outline();
    draft.set(imei, '123456789012345');
    expect(draft.view.outline()).toBe(before);
  });

  it('takes an answer back', () => {
    const draft = netbook();
    draft.set(imei, '123456789012345');
    draft.set(imei, undefined);
    expect(draft.selections()).toEqual({});
    expect(draft.view.slot(imei)).toMatchObject({ isAnswered: false });
  });

  it('drops what no form of the release has, once it is asked to, and says what that was', () => {
    const draft = netbook();
    draft.change({ [imei]: '123456789012345', '/gone': 'x', '/roles/nobody/m1/item/gone': 1 });
    expect(draft.dropUnknown()).toEqual(['/gone', '/roles/nobody/m1/item/gone']);
    expect(draft.selections()).toEqual({ [imei]: '123456789012345' });
    expect(draft.dropUnknown()).toEqual([]);
  });

  it('drops all that was said of a member who is removed, and never uses the key again', () => {
    const draft = home();
    const second = draft.addMember('/roles/member');
    expect(second).toBe('/roles/member/m2');
    draft.set(`${second}/offering`, 'gotone-88-2008');
    draft.removeMember('/roles/member', 'm2');
    expect(Object.keys(draft.selections())).toEqual(['/roles/member']);
    expect(draft.addMember('/roles/member')).toBe('/roles/member/m3');
  });

  it('counts the members of one role without those who were taken out of another', () => {
    const draft = home();
    draft.addMember('/roles/member');
    draft.removeMember('/roles/member', 'm2');
    expect(draft.addMember('/roles/head')).toBe('/roles/head/m2');
  });

  it('keeps every key at once and has configured them when it is settled', () => {
    const draft = netbook();
    for (const length of [1, 8, 15]) draft.type(imei, '123456789012345'.slice(0, length));
    expect(draft.selections()[imei]).toBe('123456789012345');
    draft.settle();
    expect(draft.view.slot(imei)).toMatchObject({ value: '123456789012345', issues: [] });
  });

  it('names the member around a slot', () => {
    const draft = home();
    draft.addMember('/roles/member');
    expect(draft.view.place('/roles/member/m2/components/short-number/1/shortNumber')?.member).toMatchObject({ ordinal: 2 });
  });
});
