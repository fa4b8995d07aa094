/**
 * `npm run dev`: the same process from source. Pages refresh as they are edited; a change below server/ restarts it.
 * Its store is the one of `npm start` unless OFFERWRIGHT_DATA names another.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tsx = join(root, 'node_modules', '.bin', 'tsx');
const env = { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', PORT: process.env.PORT ?? '3000' };

const prepared = spawnSync(tsx, ['server/prepare.ts'], { cwd: root, stdio: 'inherit', env });
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

const watched = ['server', 'core', 'schemas'].flatMap((folder) => ['--include', `./${folder}/**/*`]);
const server = spawn(tsx, ['watch', '--clear-screen=false', ...watched, 'server/main.ts'], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
