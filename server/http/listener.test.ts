import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../auth/demo-people.ts';
import { seedPeople } from '../demonstration/seed-people.ts';
import { readEnv } from '../env.ts';
import { buildHouse, type House } from '../wiring.ts';
import { listenerFor } from './listener.ts';

let folder: string;
let house: House;
let server: Server;
let address: string;
let isServing = true;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offerwright-http-'));
  const env = readEnv({ dataFolder: folder }, { LOG_LEVEL: 'silent', NODE_ENV: 'test' });
  house = buildHouse(env, () => isServing);
  await seedPeople(house.auth);
  server = listenerFor(house.app, () => async (_, response) => void response.end('a page'));
  server.listen(0);
  await once(server, 'listening');
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const signIn = (password: string) =>
  fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: 'clerk@demo.offerwright.local', password }),
  });

describe('the listener', () => {
  it('says that it lives, and that it is ready only while it serves', async () => {
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    isServing = false;
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    isServing = true;
  });

  it('gives pages all that is not the API', async () => {
    expect(await (await fetch(`${address}/sell`)).text()).toBe('a page');
    expect(await (await fetch(`${address}/apiary`)).text()).toBe('a page');
    const missing = await fetch(`${address}/api/nothing`);
    expect([missing.status, await missing.json()]).toEqual([404, { fault: 'not-found' }]);
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('signs in with the right password only, and nobody up', async () => {
    expect((await signIn('wrong password')).status).toBe(401);
    const answer = await signIn(demoPassword);
    expect(answer.status).toBe(200);
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    expect(answer.headers.getSetCookie().every((line) => /httponly/i.test(line))).toBe(true);
    const session = await fetch(`${address}/api/trpc/session.get`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ result: { data: { person: { role: 'clerk' }, liveRelease: null, outlet: null } } });
    const caller = await house.callerFor(new Headers({ cookie }));
    expect((await caller.session.get()).person.role).toBe('clerk');
    const signUp = await fetch(`${address}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email: 'x@example.test', password: 'long enough password', name: 'x' }),
    });
    expect(signUp.status).toBeGreaterThanOrEqual(400);
  });

  it('answers a call by nobody, a bad one and an unknown one with a code', async () => {
    const call = async (path: string, init?: RequestInit) => {
      const answer = await fetch(`${address}/api/trpc/${path}`, init);
      const body: { error: { data: { fault: string } } } = await answer.json();
      return [answer.status, body.error.data.fault];
    };
    expect(await call('session.get')).toEqual([401, 'not-signed-in']);
    expect(await call('no.such')).toEqual([404, 'not-found']);
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    expect(await call('orders.save', broken)).toEqual([401, 'not-signed-in']);
  });

  it('refuses a sign-in that another site sends', async () => {
    const answer = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example', cookie: 'x=1' },
      body: JSON.stringify({ email: 'clerk@demo.offerwright.local', password: demoPassword }),
    });
    expect(answer.status).toBe(403);
  });

  it('lets a program sign in again that says no origin, and no page that hides its own', async () => {
    const again = async (headers: Record<string, string>) => {
      const answer = await fetch(`${address}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'x=1', ...headers },
        body: JSON.stringify({ email: 'clerk@demo.offerwright.local', password: demoPassword }),
      });
      return answer.status;
    };
    expect(await again({})).toBe(200);
    expect(await again({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await again({ origin: 'null' })).toBe(403);
  });

  it('answers no more calls in one request than a page ever sends', async () => {
    const batch = async (count: number) => {
      const paths = Array.from({ length: count }, () => 'session.get').join(',');
      const answer = await fetch(`${address}/api/trpc/${paths}?batch=1&input={}`);
      const body: { error: { data: { fault: string } } } | readonly { error: { data: { fault: string } } }[] = await answer.json();
      return [answer.status, ...new Set([body].flat().map(({ error }) => error.data.fault))];
    };
    expect(await batch(20)).toEqual([401, 'not-signed-in']);
    expect(await batch(21)).toEqual([400, 'invalid-input']);
  });

  it('changes nothing for a form, a link or a page of another site', async () => {
    const cookie = (await signIn(demoPassword)).headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const customer = JSON.stringify({ class: 'individual', name: 'Li', idVerified: true });
    const create = async (query: string, init: RequestInit) => {
      const answer = await fetch(`${address}/api/trpc/customers.create${query}`, { ...init, headers: { cookie, ...init.headers } });
      const body: { fault?: string; error?: { data: { fault: string } } } = await answer.json();
      return [answer.status, body.fault ?? body.error?.data.fault];
    };
    const post = (type: string, more: Record<string, string> = {}) =>
      create('', { method: 'POST', headers: { 'content-type': type, ...more }, body: customer });
    expect(await post('text/plain')).toEqual([415, 'invalid-input']);
    expect(await post('application/x-www-form-urlencoded')).toEqual([415, 'invalid-input']);
    expect(await create(`?input=${encodeURIComponent(customer)}`, {})).toEqual([405, 'invalid-input']);
    expect(await post('application/json', { 'sec-fetch-site': 'cross-site' })).toEqual([403, 'forbidden']);
    expect(await post('application/json', { 'sec-fetch-site': 'same-origin' })).toEqual([200, undefined]);
  });

  it('reads no large body of somebody who is not signed in', async () => {
    const send = async (path: string, body: RequestInit['body']) => {
      const answer = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      });
      return answer.status;
    };
    const large = ' '.repeat(100_000);
    expect(await send('/api/auth/sign-in/email', large)).toBe(413);
    expect(await send('/api/trpc/releases.publishDefinitions', large)).toBe(413);
    expect(await send('/api/trpc/releases.publishDefinitions', new Blob([large]).stream())).toBe(413);
  });

  it('lets no upgrade of an unknown path hang', async () => {
    const upgrade = request(`${address}/socket`, { headers: { connection: 'Upgrade', upgrade: 'websocket' } });
    upgrade.end();
    const [error] = await once(upgrade, 'error');
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  });

  it('answers as many calls in one request as a page makes, and no more', async () => {
    const batch = (count: number) => fetch(`${address}/api/trpc/${Array(count).fill('session.get').join(',')}?batch=1&input=%7B%7D`);
    const usual = await batch(20);
    expect([usual.status, await usual.json()]).toMatchObject([401, { length: 20 }]);
    const flood = await batch(21);
    expect(flood.status).toBe(400);
    expect(JSON.stringify(await flood.json())).toContain('invalid-input');
  });
});
