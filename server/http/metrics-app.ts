import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { clientAddressHeader } from '../auth/auth.ts';
import type { PromMetrics } from '../metrics/prom-metrics.ts';

export type MetricsParts = {
  readonly metrics: Pick<PromMetrics, 'contentType' | 'text'>;
  /** Null: only the machine itself may read them. */
  readonly metricsToken: string | null;
};

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;
const proxyHeaders = ['x-forwarded-for', 'forwarded', 'x-real-ip'];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** With a token whoever has it, from anywhere; without one only who asks on this machine, and not through a proxy on it. */
function mayRead({ headers }: Request, token: string | null): boolean {
  if (token !== null) return timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${token}`));
  const isForwarded = proxyHeaders.some((name) => headers.has(name));
  return !isForwarded && loopback.test(headers.get(clientAddressHeader) ?? '');
}

/** `/metrics`, for Prometheus. */
export function metricsApp({ metrics, metricsToken }: MetricsParts): Hono {
  const app = new Hono();
  app.get('/metrics', async (c) => {
    if (!mayRead(c.req.raw, metricsToken)) return c.json({ fault: 'forbidden' }, 403);
    return c.body(await metrics.text(), 200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
  });
  return app;
}
