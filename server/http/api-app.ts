import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import type { ApiContext } from '../api/context.ts';
import { detailsOf } from '../api/errors.ts';
import { appRouter } from '../api/root.ts';
import { actorOf } from '../auth/actor-of.ts';
import type { Auth } from '../auth/auth.ts';
import { demoPassword, demoPeople } from '../auth/demo-people.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { chosenOutletOf, outletCookie } from './outlet-cookie.ts';

export type ApiParts = {
  readonly runtime: Runtime;
  readonly auth: Auth;
  readonly log: Logger;
  readonly isSecure: boolean;
  readonly isDemonstration: boolean;
  /** True once pages are prepared and until the shutdown begins. */
  readonly isServing: () => boolean;
};

/** A catalogue folder of ten thousand offerings fits; an accident does not. */
const greatestBody = 64 * 1024 * 1024;

/** The paths that are not pages. They do not pass through `proxy.ts`, so that their headers are set here. */
export function apiApp({ runtime, auth, log, isSecure, isDemonstration, isServing }: ApiParts): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  app.use('/api/*', bodyLimit({ maxSize: greatestBody, onError: (c) => c.json({ fault: 'body-too-large' }, 413) }));

  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', (c) => {
    const isReady = isServing() && runtime.store.isReady();
    return c.json({ status: isReady ? 'ready' : 'not-ready' }, isReady ? 200 : 503);
  });
  app.get('/api/demo-people', (c) => c.json(isDemonstration ? demoPeople.map((person) => ({ ...person, password: demoPassword })) : []));
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(c.req.raw));

  app.all('/api/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router: appRouter,
      allowMethodOverride: true,
      createContext: async ({ req, resHeaders }): Promise<ApiContext> => ({
        runtime,
        actor: await actorOf(auth, req.headers),
        chosenOutlet: chosenOutletOf(req.headers),
        rememberOutlet: (choice) => resHeaders.append('set-cookie', outletCookie(choice, isSecure)),
      }),
      onError: ({ error, path }) => {
        if (detailsOf(error).fault === 'bug') log.error({ path, err: error.cause ?? error }, 'A procedure failed');
      },
    }),
  );

  app.notFound((c) => c.json({ fault: 'not-found' }, 404));
  app.onError((error, c) => {
    log.error({ path: c.req.path, err: error }, 'A request failed');
    return c.json({ fault: 'bug' }, 500);
  });
  return app;
}
