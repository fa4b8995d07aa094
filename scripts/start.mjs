/**
 * `npm start`: from a fresh clone to a page that works. Installs if needed, builds what changed, prepares the store under
 * .data/ (or OFFERWRIGHT_DATA), serves on PORT (default 3000) and ends by printing the address and the demo sign-ins.
 * It uses nothing but Node until the install is done.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildDatabase, hasDatabase, hasPackages, installPackages } from './packages.mjs';

const root = join(import.meta.dirname, '..');
const port = process.env.PORT ?? '3000';
const isProduction = process.env.OFFERWRIGHT_ENV === 'production';
const environment = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: port };
const begunAt = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function fail(message) {
  console.error(message);
  process.exit(1);
}

function run(command, args, env = environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))));
  });
}

async function install() {
  if (hasPackages() && hasDatabase()) return 'up to date';
  // Building needs development packages, whatever NODE_ENV says.
  if (!hasPackages()) await run('npm', [...installPackages, '--include=dev'], process.env);
  if (!hasDatabase()) await run('npm', buildDatabase, process.env);
  return 'installed';
}

async function build() {
  const { buildIfChanged } = await import('./build.mjs');
  return (await buildIfChanged()) ? 'built' : 'nothing changed';
}

async function prepare() {
  await run(process.execPath, ['dist/prepare.mjs']);
  return 'ready';
}

const isReady = async () => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
};

/** Starts the server and waits until it answers. Signals are passed on, so that it shuts down in order. */
async function serve() {
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { LOG_LEVEL: 'warn', ...environment },
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await isReady()) return 'serving';
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill('SIGTERM');
  throw new Error('The server did not become ready within a minute.');
}

async function printSignIns() {
  const people = await (await fetch(`http://127.0.0.1:${port}/api/demo-people`)).json();
  if (people.length === 0) return;
  const width = Math.max(...people.map(({ email }) => email.length));
  console.log('\nDemo sign-ins:');
  for (const { email, password, role } of people) console.log(`  ${email.padEnd(width)}  ${password}  ${role}`);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Offerwright needs Node 20.19 or later; this is ${process.versions.node}.`);
if (isProduction && !process.env.OFFERWRIGHT_SECRET)
  fail('OFFERWRIGHT_ENV is production: set OFFERWRIGHT_SECRET. A generated secret and demo sign-ins are for demonstrations only.');

const stages = [
  { name: 'Packages', work: install },
  { name: 'Build', work: build },
  { name: 'Store', work: prepare },
  { name: 'Server', work: serve },
];
for (const [index, { name, work }] of stages.entries()) {
  const begun = performance.now();
  console.log(`[${index + 1}/${stages.length}] ${name} …`);
  try {
    console.log(`[${index + 1}/${stages.length}] ${name}: ${await work()} (${seconds(begun)})`);
  } catch (error) {
    fail(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`\nReady in ${seconds(begunAt)}: http://localhost:${port}`);
await printSignIns();
