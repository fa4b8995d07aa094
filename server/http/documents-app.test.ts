import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderDocument } from '../api/contract.ts';
import { demoPassword } from '../auth/demo-people.ts';
import { seedPeople } from '../demonstration/seed-people.ts';
import { readEnv } from '../env.ts';
import { publishDefinitions } from '../runtime/releases/publish-definitions.ts';
import { lineCatalogue } from '../testing/open-house.ts';
import { totalsShown } from '../testing/totals-shown.ts';
import { buildHouse, type House } from '../wiring.ts';

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('身份证 310101198501010000')]);
const slot = '/documents/identity-card';

let folder: string;
let house: House;
let order: { id: string; version: number };
const cookies: Record<string, string> = {};

const send = (path: string, init: RequestInit & { readonly as?: string } = {}) => {
  const headers = { cookie: cookies[init.as ?? 'clerk'] ?? '', 'sec-fetch-site': 'same-origin', ...init.headers };
  return house.app.request(path, { ...init, headers });
};
const upload = (
  body: BodyInit,
  given: { readonly slot?: string; readonly name?: string; readonly as?: string; readonly root?: string } = {},
) => {
  const query = new URLSearchParams({ root: given.root ?? 'r1', slot: given.slot ?? slot, name: given.name ?? '张伟身份证.png' });
  return send(`/api/orders/${order.id}/documents?${query}`, { method: 'PUT', body, as: given.as ?? 'clerk' });
};
const faultOf = async (answer: Response) => {
  const body: { fault?: string } = await answer.json();
  return [answer.status, body.fault];
};
const callerOf = (name: string) => house.callerFor(new Headers({ cookie: cookies[name] ?? '' }));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offerwright-documents-'));
  house = buildHouse(readEnv({ dataFolder: folder }, { LOG_LEVEL: 'silent', NODE_ENV: 'test' }), () => true);
  await seedPeople(house.auth);
  for (const name of ['clerk', 'pm', 'backoffice']) {
    const answer = await house.app.request('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify({ email: `${name}@demo.offerwright.local`, password: demoPassword }),
    });
    cookies[name] = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }
  const documents = lineCatalogue().map((json, index) => ({ source: `/${index}`, json }));
  await publishDefinitions(house.runtime, documents, { title: 'test', by: 'Wang' });
  const caller = await callerOf('clerk');
  const customer = await caller.customers.create({ class: 'individual', name: '张伟', idVerified: true });
  const { release } = await caller.sell.kit({ customer: customer.id, offering: 'line' });
  const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1001' } }];
  const saved = await caller.orders.save({ customer: customer.id, release: release.hash, roots });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  order = saved.order;
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('papers of an order', () => {
  it('are kept sealed, listed with the order and read back, which is written down', async () => {
    const answer = await upload(png);
    expect(answer.status).toBe(200);
    const kept: OrderDocument = await answer.json();
    expect(kept).toMatchObject({ slot, document: 'identity-card', name: '张伟身份证.png', mediaType: 'image/png', size: png.length });
    const stored = await house.runtime.store.documents.get(kept.id);
    const content = await house.runtime.store.documents.content(stored?.blob ?? '');
    expect(content?.includes('310101198501010000')).toBe(false);
    expect(stored?.name).not.toContain('张伟');

    expect(await (await callerOf('clerk')).orders.documents({ id: order.id })).toEqual([kept]);
    const download = await send(`/api/documents/${kept.id}`, { as: 'backoffice' });
    expect(Buffer.from(await download.arrayBuffer()).equals(png)).toBe(true);
    expect(download.headers.get('content-type')).toBe('image/png');
    expect(download.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%BC%A0");
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await house.runtime.store.audit.verifies()).toBe(true);
  });

  it('are kept once however often they are sent, as after a connection that was lost', async () => {
    const again: OrderDocument = await (await upload(png)).json();
    expect((await (await callerOf('clerk')).orders.documents({ id: order.id })).map(({ id }) => id)).toEqual([again.id]);
  });

  it('are what their first bytes say, whatever they are called', async () => {
    expect(await faultOf(await upload('<script>alert(1)</script>', { name: 'card.png' }))).toEqual([415, 'file-type']);
    expect(await faultOf(await upload('', { name: 'empty.pdf' }))).toEqual([415, 'file-type']);
    const pdf: OrderDocument = await (await upload('%PDF-1.4 …', { name: '..\\..\\etc/passwd\n.png' })).json();
    expect(pdf).toMatchObject({ mediaType: 'application/pdf', name: 'passwd.png' });
  });

  it('end at ten megabytes, also where nobody said how long they are', async () => {
    expect(await faultOf(await upload(Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)])))).toEqual([413, 'body-too-large']);
  });

  it('end at six a slot, and have a slot and an order', async () => {
    const numbered = (index: number) => Buffer.concat([png, Buffer.from(String(index))]);
    for (let index = 0; index < 6; index++)
      expect((await upload(numbered(index), { slot: '/roles/member/m1/documents/consent' })).status).toBe(200);
    expect(await faultOf(await upload(numbered(7), { slot: '/roles/member/m1/documents/consent' }))).toEqual([409, 'too-many-files']);
    expect(await faultOf(await upload(png, { slot: '/number' }))).toEqual([400, 'invalid-input']);
    expect(await faultOf(await upload(png, { root: 'other' }))).toEqual([400, 'invalid-input']);
    expect(await faultOf(await send('/api/orders/none/documents', { method: 'PUT', body: png }))).toEqual([404, 'not-found']);
  });

  it('are for those who may, and for no page of another site', async () => {
    expect(await faultOf(await upload(png, { as: 'nobody' }))).toEqual([401, 'not-signed-in']);
    expect(await faultOf(await upload(png, { as: 'pm' }))).toEqual([403, 'forbidden']);
    const [kept] = await (await callerOf('clerk')).orders.documents({ id: order.id });
    expect(await faultOf(await send(`/api/documents/${kept?.id}`, { as: 'pm' }))).toEqual([403, 'forbidden']);
    expect(await faultOf(await send(`/api/documents/${kept?.id}`, { as: 'nobody' }))).toEqual([401, 'not-signed-in']);
    expect(await faultOf(await send(`/api/documents/${kept?.id}`, { headers: { 'sec-fetch-site': 'cross-site' } }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await faultOf(await send('/api/documents/none'))).toEqual([404, 'not-found']);
  });

  it('go while the order is a draft, and stay once it is not', async () => {
    const caller = await callerOf('clerk');
    const [first, second] = await caller.orders.documents({ id: order.id });
    const stored = await house.runtime.store.documents.get(first?.id ?? '');
    expect(await caller.orders.removeDocument({ id: first?.id ?? '' })).toEqual({ removed: true });
    expect(await caller.orders.removeDocument({ id: first?.id ?? '' })).toEqual({ removed: false });
    expect(await house.runtime.store.documents.content(stored?.blob ?? '')).toBeNull();
    const shown = await totalsShown(house.runtime, (await caller.session.get()).person, order);
    const submitted = await caller.orders.submit({ id: order.id, version: order.version, idempotencyKey: 'k', shown });
    expect(submitted.ok).toBe(true);
    await expect(caller.orders.removeDocument({ id: second?.id ?? '' })).rejects.toThrow('not-a-draft');
    expect(await faultOf(await upload(png))).toEqual([409, 'not-a-draft']);
  });
});
