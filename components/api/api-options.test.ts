import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { apiOptions } from './api-options.ts';

const api = apiOptions();

it('keeps what is asked for under its path and its input', () => {
  const { queryKey } = api.orders.get.queryOptions({ id: 'o1' }, { staleTime: 5 });
  expect(queryKey).toEqual([['orders', 'get'], { input: { id: 'o1' }, type: 'query' }]);
  expect(api.orders.get.queryKey({ id: 'o1' })).toEqual(queryKey);
  expect(api.orders.get.queryOptions({ id: 'o1' }, { staleTime: 5 }).staleTime).toBe(5);
});

it('finds by a filter without an input every input, and by the key of a router all of its procedures', () => {
  const client = new QueryClient();
  for (const id of ['o1', 'o2']) client.getQueryCache().build(client, { queryKey: api.orders.get.queryKey({ id }) });
  client.getQueryCache().build(client, { queryKey: api.orders.list.queryKey() });
  const found = (filters: Parameters<QueryClient['getQueriesData']>[0]) => client.getQueriesData(filters).length;
  expect(found(api.orders.get.queryFilter())).toBe(2);
  expect(found(api.orders.get.queryFilter({ id: 'o2' }))).toBe(1);
  expect(found({ queryKey: api.orders.pathKey() })).toBe(3);
  expect(found({ queryKey: api.customers.pathKey() })).toBe(0);
});

it('calls the procedure that was named', async () => {
  const fetched = vi.fn(() => Promise.resolve(Response.json([{ result: { data: 'done' } }])));
  vi.stubGlobal('fetch', fetched);
  const { mutationFn } = api.session.chooseOutlet.mutationOptions();
  const client = new QueryClient();
  expect(await mutationFn?.({ channel: 'own-shop', outlet: 'x' }, { client, meta: undefined })).toBe('done');
  expect(fetched).toHaveBeenCalledWith('/api/trpc/session.chooseOutlet?batch=1', expect.objectContaining({ method: 'POST' }));
  vi.unstubAllGlobals();
});

it('is the same each time it is read, so that what depends on it stands still', () => {
  expect(api.orders.get).toBe(api.orders.get);
});
