import { once } from 'node:events';
import next from 'next';
import { ConfigurationError, readEnv } from './env.ts';
import { listenerFor } from './http/listener.ts';
import { stopping } from './http/stopping.ts';
import { buildHouse } from './wiring.ts';

/** A shutdown that takes longer is cut. */
const shutdownLimit = 1_800;

/** One process: API, pages and the threads for long computing, behind one listener. */
async function serve(): Promise<void> {
  const env = readEnv();
  let isServing = false;
  const house = buildHouse(env, () => isServing);
  globalThis.offerwright = { callerFor: house.callerFor, isDevelopment: env.isDevelopment };

  const pages = next({ dev: env.isDevelopment, dir: '.', port: env.port });
  const handlePage = pages.getRequestHandler();
  const server = listenerFor(house.app, () => (isServing ? handlePage : null));
  server.listen(env.port);
  await once(server, 'listening');
  await pages.prepare();
  isServing = true;
  const address = server.address();
  house.log.info({ port: typeof address === 'object' ? address?.port : env.port }, 'Serving');

  const stop = stopping(server, house.close);
  const end = (signal: string): void => {
    isServing = false;
    house.log.info({ signal }, 'Shutting down');
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

const isPortTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

serve().catch((error: unknown) => {
  if (isPortTaken(error)) console.error('The port is in use: choose another with PORT.');
  else console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
