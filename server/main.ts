import { once } from 'node:events';
import next from 'next';
import { ConfigurationError, readEnv } from './env.ts';
import { listenerFor } from './http/listener.ts';
import { buildHouse } from './wiring.ts';

/** A shutdown that takes longer is cut. */
const shutdownLimit = 1_800;
const requestGrace = 700;

/** One process: API, pages and the threads for long computing, behind one listener. */
async function serve(): Promise<void> {
  const env = readEnv();
  let isServing = false;
  const house = buildHouse(env, () => isServing);
  globalThis.offerwright = { callerFor: house.callerFor, isDevelopment: env.isDevelopment };

  const pages = next({ dev: env.isDevelopment, dir: '.', port: env.port });
  const server = listenerFor(house.app, () => (isServing ? pages.getRequestHandler() : null));
  server.listen(env.port);
  await once(server, 'listening');
  await pages.prepare();
  isServing = true;
  const address = server.address();
  house.log.info({ port: typeof address === 'object' ? address?.port : env.port }, 'Serving');

  let isStopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    isServing = false;
    house.log.info({ signal }, 'Shutting down');
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    setTimeout(() => server.closeAllConnections(), requestGrace).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await house.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

serve().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
