import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { clientAddressHeader } from '../auth/auth.ts';
import { promMetrics } from '../metrics/prom-metrics.ts';
import { listenerFor } from './listener.ts';
import { metricsApp } from './metrics-app.ts';

const token = 'a token of sixteen or more';
const asked = (metricsToken: string | null, headers: Record<string, string>) =>
  metricsApp({ metrics: promMetrics(), metricsToken }).request('/metrics', { headers });
const from = (address: string) => ({ [clientAddressHeader]: address });

describe('the metrics', () => {
  it.each<[string, string | null, Record<string, string>, number]>([
    ['this machine', null, from('127.0.0.1'), 200],
    ['this machine, by its other address', null, from('::1'), 200],
    ['this machine, written as IPv6', null, from('::ffff:127.0.0.1'), 200],
    ['another machine', null, from('10.0.0.7'), 403],
    ['another machine behind a proxy on this one', null, { ...from('127.0.0.1'), 'x-forwarded-for': '10.0.0.7' }, 403],
    ['nobody knows who', null, {}, 403],
    ['whoever has the token', token, { ...from('10.0.0.7'), authorization: `Bearer ${token}` }, 200],
    ['this machine without the token that is set', token, from('127.0.0.1'), 403],
    ['whoever has another token', token, { ...from('127.0.0.1'), authorization: `Bearer ${token}.` }, 403],
    ['whoever has a part of the token', token, { ...from('127.0.0.1'), authorization: 'Bearer a' }, 403],
  ])('are asked for by %s', async (_, metricsToken, headers, status) => {
    const answer = await asked(metricsToken, headers);
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text.includes('offerwright_submissions_total')).toBe(status === 200);
    if (status === 403) expect(JSON.parse(text)).toEqual({ fault: 'forbidden' });
  });

  it('are served beside the API, to whoever is really there', async () => {
    const server = listenerFor(metricsApp({ metrics: promMetrics(), metricsToken: null }), () => null);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}/metrics`;
    const own = await fetch(address, { headers: from('10.0.0.7') });
    expect([own.status, own.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    expect((await fetch(address, { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(403);
    server.closeAllConnections();
    server.close();
  });
});
