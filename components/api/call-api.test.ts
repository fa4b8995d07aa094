import { initTRPC, TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, callApi } from './call-api.ts';

const details = { fault: 'not-found', params: { id: 'x' }, retryable: false, issues: [] };
const t = initTRPC.create({ errorFormatter: ({ shape }) => ({ ...shape, data: details }) });
const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const appRouter = t.router({
  echo: t.procedure.input(said).query(({ input }) => ({ said: input })),
  note: t.procedure.input(said).mutation(({ input }) => ({ noted: input })),
  missing: t.procedure.query(() => {
    throw new TRPCError({ code: 'NOT_FOUND' });
  }),
});

let asked: { readonly method: string; readonly length: number; readonly calls: number }[];
beforeEach(() => {
  asked = [];
  // What tRPC's own server makes of the requests.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push({ method: init.method ?? 'GET', length: path.length, calls: new URL(path, 'http://house').pathname.split(',').length });
    const req = new Request(new URL(path, 'http://house'), init);
    return fetchRequestHandler({ endpoint: '/api/trpc', req, router: appRouter });
  });
});
afterEach(() => vi.unstubAllGlobals());

const failure = (call: Promise<unknown>) => call.then(() => null).catch((error: unknown) => error);

it('sends what is called in one moment in one request a kind, and gives each its own answer', async () => {
  const calls = [callApi('query', 'echo', '一'), callApi('mutation', 'note', '二'), callApi('query', 'echo', undefined)];
  expect(await Promise.all(calls)).toEqual([{ said: '一' }, { noted: '二' }, { said: 'null' }]);
  expect(asked.map(({ method, calls }) => [method, calls])).toEqual([
    ['GET', 2],
    ['POST', 1],
  ]);
});

it('sends no more in one request than the server answers or an address holds', async () => {
  const many = Array.from({ length: 45 }, (_, index) => callApi('query', 'echo', String(index)));
  expect(await Promise.all(many)).toHaveLength(45);
  expect(asked.map(({ calls }) => calls)).toEqual([20, 20, 5]);
  asked = [];
  const long = Array.from({ length: 3 }, () => callApi('query', 'echo', 'x'.repeat(1800)));
  expect(await Promise.all(long)).toHaveLength(3);
  expect(asked.map(({ calls }) => calls)).toEqual([2, 1]);
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(4000);
});

it('fails one call with what the server says of it, beside another that is answered', async () => {
  const [failed, answered] = await Promise.all([failure(callApi('query', 'missing', undefined)), callApi('query', 'echo', 'a')]);
  expect(failed).toBeInstanceOf(ApiError);
  expect(failed).toMatchObject({ details });
  expect(answered).toEqual({ said: 'a' });
});

it.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['an answer that is none of ours', () => Promise.resolve(new Response('<html>Bad gateway</html>'))],
  ['an answer without its calls', () => Promise.resolve(Response.json([]))],
  ['an answer of another kind', () => Promise.resolve(Response.json({ fault: 'forbidden' }))],
  ['nothing', () => Promise.resolve(Response.json(null))],
])('says of %s that nobody could be reached', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  expect(await failure(callApi('query', 'echo', 'a'))).toMatchObject({ name: 'ApiError', details: null });
});
