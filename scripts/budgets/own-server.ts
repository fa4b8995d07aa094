import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnServer = { readonly address: string; readonly stop: () => Promise<void> };

const start = join(import.meta.dirname, '..', 'start.mjs');
const startsWithin = 300_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof bound === 'object' && bound ? bound.port : 0;
}

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/** The production build on a store of its own, which goes when it stops. */
export async function startOwnServer(): Promise<OwnServer> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'offerwright-budgets-'));
  const env = { ...process.env, PORT: String(port), OFFERWRIGHT_DATA: folder, OFFERWRIGHT_URL: address };
  const server = spawn(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const begun = Date.now();
  while (!(await isReady(address))) {
    if (server.exitCode !== null || Date.now() - begun > startsWithin) {
      await stop();
      throw new Error('The server to be measured did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, stop };
}
