/**
 * `npm run check`: every law a tool can enforce. Steps run two at a time (each is one process on one core);
 * all of them run whatever fails, so that one run tells everything.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const tsc = (project) => [bin('tsc'), '-p', project, '--noEmit', '--pretty', 'false'];
const boundaries = ['app', 'bench', 'components', 'core', 'e2e', 'i18n', 'schemas', 'scripts', 'server', '.storybook'];
const folders = boundaries.filter((folder) => existsSync(join(root, folder)));

const steps = [
  {
    name: 'types',
    // On a fresh clone Next's route types have to be written before anything that mentions them compiles.
    commands: [...(existsSync(join(root, 'app')) ? [[bin('next'), 'typegen']] : []), [...tsc('tsconfig.json'), '--incremental', 'false']],
  },
  { name: 'format and lint', commands: [[bin('biome'), 'check', '--error-on-warnings', '--diagnostic-level=info', '.']] },
  {
    name: 'generated files',
    commands: [
      [bin('tsx'), 'scripts/generate-schemas.ts', '--check'],
      [bin('tsx'), 'scripts/generate-error-reference.ts', '--check'],
    ],
  },
  { name: 'core purity', commands: [tsc('core')] },
  { name: 'core tests types', commands: [tsc('core/tsconfig.tests.json')] },
  { name: 'boundaries', commands: [[bin('depcruise'), '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...folders]] },
  { name: 'structure', commands: [[bin('tsx'), 'scripts/check-structure.ts']] },
  { name: 'dead code', commands: [[bin('knip'), '--no-progress', '--no-config-hints']] },
];

const run = ([command, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' } });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runStep({ name, commands }) {
  const begun = performance.now();
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code === 0) continue;
    console.log(`✕ ${name} (${seconds(begun)})\n${output.trimEnd().replaceAll(/^/gm, '    ')}`);
    return false;
  }
  console.log(`✓ ${name} (${seconds(begun)})`);
  return true;
}

const begun = performance.now();
const waiting = [...steps];
const results = [];
const worker = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push({ step, ok: await runStep(step) });
};
console.log(`${steps.length} checks`);
await Promise.all([worker(), worker()]);

const failed = results.filter(({ ok }) => !ok).map(({ step }) => step.name);
console.log(failed.length === 0 ? `All hold (${seconds(begun)})` : `Failed: ${failed.join(', ')} (${seconds(begun)})`);
process.exitCode = failed.length === 0 ? 0 : 1;
