import type { Server } from 'node:http';

/** What is being answered may end by itself for so long; then its connection is cut. */
const requestGrace = 700;

/** An orderly stop, once: no new connections, open requests end or are cut, then `close` the rest. */
export function stopping(server: Server, close: () => Promise<void>, grace = requestGrace): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    await close();
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}
