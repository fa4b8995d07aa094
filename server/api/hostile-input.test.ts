import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../testing/open-house.ts';
import { totalsShown } from '../testing/totals-shown.ts';
import type { RoleName } from './contract.ts';
import { detailsOf } from './errors.ts';
import { createCaller } from './root.ts';

let house: TestHouse;
let release: string;
let customer: string;
beforeAll(async () => {
  house = openTestHouse();
  release = await house.publish(lineCatalogue());
  customer = (await callerAs('clerk').customers.create({ class: 'individual', name: 'x', idVerified: true })).id;
});
afterAll(() => house.close());

const callerAs = (role: RoleName) =>
  createCaller({ runtime: house.runtime, actor: { ...clerk, role }, chosenOutlet: null, rememberOutlet: () => {} });

/** `answered`, or the fault. `bug` is what must never come. */
async function endOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return 'answered';
  } catch (error) {
    return error instanceof TRPCError ? detailsOf(error).fault : `thrown: ${error}`;
  }
}

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`);
const line = () => structuredClone(lineCatalogue().find(({ id, kind }) => id === 'line' && kind === 'offering'));

const definitions: readonly (readonly [string, unknown])[] = [
  ['half a character', { ...line(), name: { 'zh-CN': '\ud800', en: 'x' } }],
  ['half a character as a key', { ...line(), '\udc00': 1 }],
  ['a deep document', { ...line(), form: deep(5_000) }],
  ['a document that is deep, but not too deep to be written', { ...line(), form: deep(3_000) }],
  ['a prototype', JSON.parse('{"$schema":"urn:offerwright:schema:v1:offering","kind":"offering","id":"line","__proto__":{"x":1}}')],
  ['a huge number', { ...line(), validFor: 1e308 }],
  ['a list in place of everything', []],
  ['null', null],
  ['a document of another kind', { ...line(), $schema: 'urn:offerwright:schema:v1:tariff' }],
];

const selections: readonly (readonly [string, string])[] = [
  ['a prototype', '{"__proto__":{"x":1},"/number":"1001"}'],
  ['paths that lead nowhere', '{"/components/a/b/c/d":"x","/roles//":["",""],"//":1,"constructor":"x"}'],
  ['values of every wrong type', '{"/number":["1"],"/documents/x":"yes"}'],
  ['half a character', '{"/number":"\\ud800"}'],
  ['a huge number', '{"/number":1e308}'],
  ['somebody else as holder', '{"/number":"1001","/roles/r/k/holder":"nobody"}'],
];

describe('hostile input', () => {
  it.each(definitions)('as a definition that is published: %s', async (_, definition) => {
    const publish = () =>
      callerAs('catalogue-admin').releases.publishDefinitions({ definitions: [...lineCatalogue(), definition], title: 't' });
    expect(await endOf(publish)).not.toMatch(/bug|thrown/);
    expect(await house.runtime.store.releases.list()).toHaveLength(1);
  });

  it.each(definitions)('as a definition in a draft: %s', async (_, definition) => {
    const manager = callerAs('product-manager');
    const { id, base } = await manager.drafts.create({ title: 'draft' });
    const changes = { 'offering/line': definition } as unknown as Parameters<typeof manager.drafts.save>[0]['changes'];
    expect(await endOf(() => manager.drafts.save({ id, base: base.hash, version: 1, session: 'page', turn: 1, changes }))).not.toMatch(
      /bug|thrown/,
    );
    expect(await endOf(() => manager.drafts.open({ id }))).toBe('answered');
    expect(await endOf(() => manager.releases.check({ draft: id }))).toBe('answered');
  });

  it.each(selections)('as selections: %s', async (_, json) => {
    const caller = callerAs('clerk');
    const roots = [{ key: 'r1', offering: 'line', selections: JSON.parse(json) }];
    const save = async () => {
      const saved = await caller.orders.save({ customer, release, roots });
      if (!saved.ok) return;
      const { id, version } = saved.order;
      await caller.orders.submit({ id, version, idempotencyKey: id, shown: await totalsShown(house.runtime, clerk, saved.order) });
      await caller.orders.get({ id });
    };
    expect(await endOf(save)).not.toMatch(/bug|thrown/);
  });

  it('as totals that were shown', async () => {
    const caller = callerAs('clerk');
    const saved = await caller.orders.save({
      customer,
      release,
      roots: [{ key: 'r1', offering: 'line', selections: { '/number': '1999' } }],
    });
    if (!saved.ok) throw new Error(saved.type);
    const shown = JSON.parse('[{"key":"r1","totals":{"oneTime":"x","recurring":[null]}}]');
    const { id, version } = saved.order;
    expect(await endOf(() => caller.orders.submit({ id, version, idempotencyKey: 'k', shown }))).toBe('invalid-input');
  });

  it('as text to search by', async () => {
    const caller = callerAs('clerk');
    for (const text of ['%', "'; DROP TABLE customer; --", '\\', '１３８', '\ud800', '*'.repeat(200)]) {
      expect(await endOf(() => caller.customers.search({ text }))).not.toMatch(/bug|thrown/);
      expect(await endOf(() => caller.orders.list({ text: text.slice(0, 100), page: 1 }))).not.toMatch(/bug|thrown/);
    }
  });
});
