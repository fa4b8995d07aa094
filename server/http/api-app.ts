import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { demoPassword, demoPeople } from '../auth/demo-people.ts';
import { bodyUpTo, greatestOfStrangers } from './body-up-to.ts';
import { documentsApp } from './documents-app.ts';
import { type MetricsParts, metricsApp } from './metrics-app.ts';
import { type TrpcParts, trpcApp } from './trpc-app.ts';
import { withOriginOf } from './with-origin-of.ts';

export type ApiParts = TrpcParts &
  MetricsParts & {
    readonly isDemonstration: boolean;
    /** True once pages are prepared and until the shutdown begins. */
    readonly isServing: () => boolean;
  };

/** The paths that are not pages. They do not pass through `proxy.ts`, so that their headers are set here. */
export function apiApp({ runtime, auth, log, isSecure, isDemonstration, isServing, metrics, metricsToken }: ApiParts): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  app.use('/api/auth/*', bodyUpTo(greatestOfStrangers));

  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', (c) => {
    const isReady = isServing() && runtime.store.isReady();
    return c.json({ status: isReady ? 'ready' : 'not-ready' }, isReady ? 200 : 503);
  });
  app.route('/', metricsApp({ metrics, metricsToken }));
  app.get('/api/demo-people', (c) => c.json(isDemonstration ? demoPeople.map((person) => ({ ...person, password: demoPassword })) : []));
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(withOriginOf(c.req.raw, auth.options.baseURL)));

  app.route('/api', documentsApp({ runtime, auth }));
  app.route('/api/trpc', trpcApp({ runtime, auth, log, isSecure }));

  app.notFound((c) => c.json({ fault: 'not-found' }, 404));
  app.onError((error, c) => {
    log.error({ path: c.req.path, err: error }, 'A request failed');
    return c.json({ fault: 'bug' }, 500);
  });
  return app;
}
