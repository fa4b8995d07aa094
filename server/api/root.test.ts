import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorIssue } from '../../core/kernel/issue.ts';
import { isRoleName, permissionsOf, roleNames } from '../auth/permissions.ts';
import { AppError } from '../runtime/fault.ts';
import { clerk, lineCatalogue, manager, openTestHouse, type TestHouse } from '../testing/open-house.ts';
import type { Permission, RoleName } from './contract.ts';
import { detailsOf } from './errors.ts';
import { appRouter, createCaller } from './root.ts';

/** What each procedure asks for. A procedure that is missing here fails the first test. */
const table: Readonly<Record<string, Permission | 'signed-in'>> = {
  'session.get': 'signed-in',
  'session.chooseOutlet': 'signed-in',
  'catalogue.tree': 'catalogue:read',
  'catalogue.definitions': 'catalogue:read',
  'releases.list': 'release:read',
  'releases.get': 'release:read',
  'releases.changes': 'release:read',
  'releases.publishDraft': 'release:publish',
  'releases.publishDefinitions': 'release:publish',
  'releases.check': 'release:read',
  'drafts.find': 'release:read',
  'drafts.handIn': 'draft:edit',
  'drafts.takeBack': 'draft:edit',
  'drafts.templates': 'release:read',
  'drafts.trySale': 'draft:edit',
  'drafts.list': 'release:read',
  'drafts.create': 'draft:edit',
  'drafts.open': 'release:read',
  'drafts.save': 'draft:edit',
  'lines.mapping': 'order:sell',
  'lines.rememberMapping': 'order:sell',
  'drafts.discard': 'draft:edit',
  'customers.search': 'customer:read',
  'customers.list': 'customer:read',
  'customers.get': 'customer:read',
  'customers.page': 'customer:read',
  'customers.edit': 'customer:edit',
  'customers.setStanding': 'customer:standing',
  'customers.reveal': 'customer:reveal',
  'customers.mergePreview': 'customer:edit',
  'customers.merge': 'customer:edit',
  'audit.list': 'audit:read',
  'customers.create': 'customer:edit',
  'customers.addMember': 'customer:edit',
  'customers.accountManagers': 'customer:edit',
  'customers.addSites': 'customer:edit',
  'sell.kit': 'order:sell',
  'sell.find': 'order:sell',
  'orders.save': 'order:sell',
  'orders.parked': 'order:sell',
  'orders.submit': 'order:sell',
  'orders.cancel': 'order:cancel',
  'orders.get': 'order:read',
  'orders.handle': 'order:sell',
  'orders.leave': 'order:sell',
  'orders.list': 'order:read',
  'orders.recall': 'order:sell',
  'orders.recordCheck': 'order:check',
  'orders.documents': 'customer:read',
  'orders.removeDocument': 'order:sell',
  'approvals.list': 'order:approve',
  'approvals.get': 'order:approve',
  'approvals.grant': 'order:approve',
  'approvals.refuse': 'order:approve',
};

let house: TestHouse;
beforeAll(async () => {
  house = openTestHouse();
  await house.publish(lineCatalogue());
});
afterAll(() => house.close());

const callerAs = (role: RoleName | null) =>
  createCaller({
    runtime: house.runtime,
    actor: role ? { ...clerk, role } : null,
    chosenOutlet: null,
    rememberOutlet: () => {},
  });

/** The fault a call without a proper input ends in; a call that is allowed gets as far as its input. */
async function faultOf(role: RoleName | null, path: string): Promise<string> {
  const [noun = '', verb = ''] = path.split('.');
  const caller = callerAs(role) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    await caller[noun]?.[verb]?.({ unknown: 'input' });
    return 'none';
  } catch (error) {
    return error instanceof TRPCError ? detailsOf(error).fault : String(error);
  }
}

describe('permissions', () => {
  it('are stated for every procedure, and every procedure asks for one', () => {
    const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { permission: string } } }>;
    const stated = Object.fromEntries(Object.entries(procedures).map(([path, { _def }]) => [path, _def.meta?.permission]));
    expect(stated).toEqual(table);
  });

  it.each(Object.keys(table))('%s answers nobody who is not signed in', async (path) => {
    expect(await faultOf(null, path)).toBe('not-signed-in');
  });

  it.each(Object.entries(table).flatMap(([path, permission]) => roleNames.map((role) => [path, role, permission] as const)))(
    '%s as %s',
    async (path, role, permission) => {
      const mayCall = permission === 'signed-in' || permissionsOf(role).includes(permission);
      const fault = await faultOf(role, path);
      if (mayCall) expect(fault).not.toBe('forbidden');
      else expect(fault).toBe('forbidden');
    },
  );

  it('let the roles do what the house is for, and no more', () => {
    expect(permissionsOf('clerk')).not.toContain('release:publish');
    expect(permissionsOf('product-manager')).not.toContain('release:publish');
    expect(permissionsOf('catalogue-admin')).not.toContain('order:sell');
    expect(permissionsOf('back-office')).not.toContain('order:sell');
    expect(isRoleName('owner')).toBe(false);
  });
});

describe('bad input', () => {
  const issuesOf = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof TRPCError ? detailsOf(error) : null;
  };

  it('is refused with a code and a pointer for each place', async () => {
    const caller = callerAs('clerk');
    const details = await issuesOf(caller.orders.save({ customer: '', release: 'x', roots: [] }));
    expect(details?.fault).toBe('invalid-input');
    expect(details?.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input-custom', '/customer'],
      ['input-invalid-format', '/release'],
      ['input-too-small', '/roots'],
    ]);
  });

  it('may not hold NUL anywhere', async () => {
    const caller = callerAs('clerk');
    const create = caller.customers.create({ class: 'individual', name: 'a\0b', idVerified: true });
    expect((await issuesOf(create))?.issues).toMatchObject([{ path: '/name' }]);
    const roots = [{ key: 'r', offering: 'line', selections: { '/number': '1\0' } }];
    const save = caller.orders.save({ customer: 'c', release: '0'.repeat(64), roots });
    expect((await issuesOf(save))?.fault).toBe('invalid-input');
    const title = callerAs('product-manager').drafts.create({ title: 'x\0' });
    expect((await issuesOf(title))?.issues).toMatchObject([{ path: '/title' }]);
  });

  it('of a draft names a definition by another key: refused', async () => {
    const caller = createCaller({ runtime: house.runtime, actor: manager, chosenOutlet: null, rememberOutlet: () => {} });
    const draft = await caller.drafts.create({ title: 'x' });
    const line = lineCatalogue().find(({ id, kind }) => id === 'line' && kind === 'offering') ?? null;
    expect(
      (
        await issuesOf(
          caller.drafts.save({
            id: draft.id,
            base: draft.base.hash,
            version: 1,
            session: 'page',
            turn: 1,
            changes: { 'offering/other': line },
          }),
        )
      )?.fault,
    ).toBe('invalid-input');
  });

  it('about what there is not is told by a code', async () => {
    const caller = callerAs('clerk');
    expect((await issuesOf(caller.orders.get({ id: 'none' })))?.fault).toBe('not-found');
    expect((await issuesOf(caller.session.chooseOutlet({ channel: 'shop', outlet: 'moon' })))?.fault).toBe('not-found');
    expect(await issuesOf(caller.customers.get({ id: 'none' }))).toMatchObject({ fault: 'not-found', params: { kind: 'customer' } });
  });

  it('with HTML in a name is refused, and says where', async () => {
    const person = { class: 'individual' as const, name: '<b>Li</b>', idVerified: true };
    const caller = callerAs('clerk');
    const refused = await issuesOf(caller.customers.create(person));
    expect(refused?.issues).toEqual([errorIssue('markup-in-text', '/name')]);
    const family = await caller.customers.create({ class: 'family', name: 'Li', idVerified: true });
    const member = await issuesOf(caller.customers.addMember({ customer: family.id, member: { new: person }, relation: 'child' }));
    expect(member?.issues).toEqual([errorIssue('markup-in-text', '/member/new/name')]);
  });

  it('that is refused as a definition comes back with every issue and its place', async () => {
    const definitions = [...lineCatalogue(), { kind: 'tariff' }, 7, { ...lineCatalogue()[0], name: { 'zh-CN': '<b>', en: 'x' } }];
    const answer = await callerAs('catalogue-admin').releases.publishDefinitions({ definitions, title: 'bad' });
    expect(answer.ok).toBe(false);
    expect(answer.ok ? [] : answer.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['missing-property', 'not-an-object', 'markup-in-text']),
    );
    expect(await house.runtime.store.releases.list()).toHaveLength(1);
  });

  it('tells a bug without its detail', () => {
    const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new Error('secret path') });
    expect(JSON.stringify(detailsOf(error))).not.toContain('secret');
    expect(detailsOf(new TRPCError({ code: 'CONFLICT', cause: new AppError('store-busy', {}, { retryable: true }) }))).toMatchObject({
      fault: 'store-busy',
      retryable: true,
    });
  });
});
