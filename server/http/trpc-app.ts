import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { ApiContext } from '../api/context.ts';
import { detailsOf } from '../api/errors.ts';
import { appRouter } from '../api/root.ts';
import { actorOf } from '../auth/actor-of.ts';
import type { Auth } from '../auth/auth.ts';
import type { Actor } from '../runtime/actor.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { bodyUpTo, greatestOfPeople, greatestOfStrangers } from './body-up-to.ts';
import { chosenOutletOf, outletCookie } from './outlet-cookie.ts';

export type TrpcParts = { readonly runtime: Runtime; readonly auth: Auth; readonly log: Logger; readonly isSecure: boolean };

/** Calls that may come in one request; our own pages send no more (`components/api-provider.tsx`). */
const greatestBatch = 20;

/** Where tRPC answers. Who calls is known before a body is read, and no other site's page calls at all. */
export function trpcApp({ runtime, auth, log, isSecure }: TrpcParts): Hono {
  const app = new Hono<{ Variables: { actor: Actor | null } }>();
  const forPeople = bodyUpTo(greatestOfPeople);
  const forStrangers = bodyUpTo(greatestOfStrangers);

  app.use(async (c, next) => {
    if (c.req.header('sec-fetch-site') === 'cross-site') return c.json({ fault: 'forbidden' }, 403);
    const actor = await actorOf(auth, c.req.raw.headers);
    c.set('actor', actor);
    return (actor ? forPeople : forStrangers)(c, next);
  });
  app.all('*', (c) =>
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router: appRouter,
      allowMethodOverride: true,
      maxBatchSize: greatestBatch,
      createContext: ({ req, resHeaders }): ApiContext => ({
        runtime,
        actor: c.get('actor'),
        chosenOutlet: chosenOutletOf(req.headers),
        rememberOutlet: (choice) => resHeaders.append('set-cookie', outletCookie(choice, isSecure)),
      }),
      onError: ({ error, path }) => {
        if (detailsOf(error).fault === 'bug') log.error({ path, err: error.cause ?? error }, 'A procedure failed');
      },
    }),
  );
  return new Hono().route('/', app);
}
