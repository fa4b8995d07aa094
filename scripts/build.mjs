/**
 * The production build: Next's pages into .next/, the server, its worker and the command line into dist/. Skipped when
 * nothing they are made from has changed since the last good build. `npm start` and `npm test` call it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'dist', 'build-stamp');
const sources = ['app', 'components', 'core', 'i18n', 'messages', 'public', 'schemas', 'server'];
const files = [
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'scripts/build.mjs',
  'tsconfig.json',
];
const isSource = (path) => !/\.(test|stories)\.tsx?$|\.contract\.ts$/.test(path);

/** A hash over the content of everything the build reads. Times do not count: a checkout changes them all. */
function stampOfSources() {
  const hash = createHash('sha256').update(process.version);
  const below = sources
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  for (const path of [...below.sort(), ...files.map((file) => join(root, file))]) {
    if (isSource(path) && existsSync(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function bundleServer() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: {
      main: 'server/main.ts',
      worker: 'server/jobs/worker.ts',
      prepare: 'server/prepare.ts',
      offerwright: 'server/cli/main.ts',
    },
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    // Beside the entries: what finds its files by import.meta.url finds them from every chunk.
    chunkNames: '[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
  });
  cpSync(join(root, 'server/store/migrations'), join(root, 'dist/migrations'), { recursive: true });
}

function buildPages() {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error('The pages do not build.');
}

/** True when something was built, false when the last build still stands. */
export async function buildIfChanged() {
  const stamp = stampOfSources();
  const built = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (built === stamp && existsSync(join(root, '.next', 'BUILD_ID'))) return false;
  // A build that fails half-way must not be taken for a good one.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist'), { recursive: true });
  await bundleServer();
  buildPages();
  writeFileSync(stampFile, stamp);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await buildIfChanged()) ? 'Built.' : 'Nothing has changed since the last build.');
}
