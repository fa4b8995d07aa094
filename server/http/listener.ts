import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { clientAddressHeader } from '../auth/auth.ts';

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const apiPath = /^\/(?:api(?:\/|$|\?)|(?:healthz|readyz|metrics)(?:$|\?))/;

/** One listener: the API by Hono, everything else by Next's pages. */
export function listenerFor(app: Hono, pages: () => Pages | null): Server {
  const api = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    // Only the listener knows who is at the other end; what a client claims under this name is overwritten.
    request.headers[clientAddressHeader] = request.socket.remoteAddress ?? 'unknown';
    request.rawHeaders.push(clientAddressHeader, request.headers[clientAddressHeader]);
    if (apiPath.test(request.url ?? '/')) return void api(request, response);
    const serve = pages();
    if (serve) return void serve(request, response);
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Starting');
  });
  // Next takes the upgrades of its own development paths; any other socket would stay open for ever.
  server.on('upgrade', (request, socket) => {
    if (!request.url?.startsWith('/_next/')) socket.destroy();
  });
  return server;
}
