import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { stopping } from './stopping.ts';

async function serving(answer: (end: () => void) => void): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) => answer(() => response.end('done')));
  server.listen(0);
  await once(server, 'listening');
  const bound = server.address();
  return { server, address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}` };
}

describe('stopping', () => {
  it('lets an open request end, refuses new ones and closes the rest last', async () => {
    const { server, address } = await serving((end) => setTimeout(end, 100));
    const steps: string[] = [];
    const open = fetch(address).then(async (answer) => steps.push(await answer.text()));
    await once(server, 'request');
    const stop = stopping(server, async () => void steps.push('closed'));
    const ended = stop();
    await expect(fetch(address)).rejects.toThrow();
    await Promise.all([open, ended, stop()]);
    expect(steps).toEqual(['done', 'closed']);
  });

  it('cuts what does not end, such as a held stream', async () => {
    const { server, address } = await serving(() => {});
    const held = get(address);
    const cut = once(held, 'error');
    await once(server, 'request');
    const begun = performance.now();
    await stopping(server, async () => {}, 50)();
    expect(performance.now() - begun).toBeLessThan(1000);
    expect((await cut)[0]).toMatchObject({ code: 'ECONNRESET' });
  });
});
