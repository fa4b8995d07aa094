/**
 * `npm test`: everything, from a fresh clone: install, browser, check, unit and property tests with the store contract,
 * stories with axe, production build, browser tests. Later stages run whatever fails earlier; the last line sums up.
 * It uses nothing but Node until the install is done.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'offerwright-test-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const begunAt = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const minutes = 60_000;

/** Runs one command to its end, its output passed through. A hanging one is ended with all it started. */
function run(command, args, { env = {}, limit = 8 * minutes } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
    });
    const end = (signal) => {
      if (child.pid) process.kill(-child.pid, signal);
    };
    const interrupted = () => {
      end('SIGTERM');
      process.exit(130);
    };
    const timer = setTimeout(() => {
      console.error(`Ended after ${limit / minutes} minutes: ${command} ${args.join(' ')}`);
      end('SIGKILL');
    }, limit);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const finish = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(code ?? 1);
    };
    child.on('error', (error) => {
      console.error(String(error));
      finish(1);
    });
    child.on('close', finish);
  });
}

const isInstalled = () => {
  const marker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

async function install() {
  if (isInstalled()) return 0;
  // `npm ci` refuses a lock that was written where optional packages of other platforms are not to be had.
  return run('npm', ['install', '--no-audit', '--no-fund']);
}

async function provideBrowser() {
  const { findBrowser } = await import('./find-browser.mjs');
  const found = await findBrowser();
  if (found) {
    console.log(found);
    return 0;
  }
  await run(bin('playwright'), ['install', 'chromium'], { limit: 3 * minutes });
  if (await findBrowser()) return 0;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  if (await findBrowser()) return 0;
  console.error('No browser: name one with CHROMIUM_PATH, or install Chromium or Chrome.');
  return 1;
}

/**
 * Drawn tests print their seed. It is the commit's, so that each commit tries other cases, and a failure, here or anywhere,
 * comes again with the same commit.
 */
const seedOfCommit = () => {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? String(Number.parseInt(stdout, 16)) : String(Date.now() % 1_000_000_007);
};
process.env.OFFERWRIGHT_SEED ??= seedOfCommit();
console.log(`OFFERWRIGHT_SEED=${process.env.OFFERWRIGHT_SEED}`);

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

async function vitest(project) {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(bin('vitest'), ['run', '--project', project, ...reporters]);
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  return { code, passed: numPassedTests, failed: numFailedTests };
}

async function browserTests() {
  const report = join(scratch, 'e2e.json');
  const code = await run(bin('playwright'), ['test', '--reporter=list,json'], {
    limit: 12 * minutes,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, OFFERWRIGHT_E2E_DATA: join(scratch, 'store') },
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
  return { code, passed: expected + flaky, failed: unexpected };
}

const node = (...args) => run(process.execPath, args);
const stages = [
  { name: 'install', work: install, isNeeded: true },
  { name: 'browser', work: provideBrowser },
  { name: 'check', work: () => node('scripts/check.mjs') },
  { name: 'unit and property tests, store contract', work: () => vitest('unit') },
  { name: 'stories with axe', work: () => vitest('stories') },
  { name: 'production build', work: () => node('scripts/build.mjs') },
  { name: 'browser tests', work: browserTests },
];

const total = { passed: 0, failed: 0 };
const failedStages = [];
for (const [index, { name, work, isNeeded }] of stages.entries()) {
  console.log(`\n[${index + 1}/${stages.length}] ${name}`);
  const begun = performance.now();
  const answer = await work();
  const { code, passed, failed } = typeof answer === 'number' ? { code: answer, passed: 0, failed: 0 } : answer;
  total.passed += passed;
  // A stage that fails without a failing test (a check, the build, a crash) counts as one.
  total.failed += code === 0 ? failed : Math.max(failed, 1);
  if (code !== 0) failedStages.push(name);
  console.log(`${code === 0 ? '✓' : '✕'} ${name} (${seconds(begun)})`);
  if (code !== 0 && isNeeded) break;
}

rmSync(scratch, { recursive: true, force: true });
console.log(
  failedStages.length === 0 ? `\nEverything holds (${seconds(begunAt)})` : `\nFailed: ${failedStages.join(', ')} (${seconds(begunAt)})`,
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
