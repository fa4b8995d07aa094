/**
 * `npm test`: everything, from a fresh clone: install, browser, check, unit and property tests with the store contract,
 * stories with axe, production build, browser tests. Later stages run whatever fails earlier; the last line sums up.
 * It uses nothing but Node until the install is done.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDatabase, hasDatabase, hasPackages, installPackages } from './packages.mjs';
import { runStages } from './run-stages.mjs';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'offerwright-test-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const begun = performance.now();

/** What packages make themselves at their install is one package's affair, and has a stage of its own. */
const install = (stage) => (hasPackages() ? 0 : stage.run('npm', [...installPackages, '--ignore-scripts']));
/** Where SQLite has to be compiled: half as long with few optimisations, which tests do not notice. */
const quickly = { JOBS: 'max', CFLAGS: '-O1', CXXFLAGS: '-O1' };
const makeDatabase = (stage) => (hasDatabase() ? 0 : stage.run('npm', buildDatabase, { env: quickly }));

async function provideBrowser(stage) {
  const { findBrowser } = await import('./find-browser.mjs');
  const found = await findBrowser();
  if (found) {
    stage.say(found);
    return 0;
  }
  await stage.run(bin('playwright'), ['install', 'chromium'], { limit: 3 });
  if (await findBrowser()) return 0;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await stage.run('apt-get', ['update', '-q']);
    await stage.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  if (await findBrowser()) return 0;
  stage.say('No browser: name one with CHROMIUM_PATH, or install Chromium or Chrome.');
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

const vitest = (project) => async (stage) => {
  const report = join(scratch, `${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await stage.run(bin('vitest'), ['run', '--project', project, ...reporters], { env: { NO_COLOR: '1' } });
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  return { code, passed: numPassedTests, failed: numFailedTests };
};

async function browserTests(stage) {
  const report = join(scratch, 'e2e.json');
  const code = await stage.run(bin('playwright'), ['test', '--reporter=list,json'], {
    limit: 20,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, OFFERWRIGHT_E2E_DATA: join(scratch, 'store'), OFFERWRIGHT_E2E_LANGUAGES: 'one' },
  });
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(report).stats ?? {};
  return { code, passed: expected + flaky, failed: unexpected };
}

const node = (script) => (stage) => stage.run(process.execPath, [script]);
const results = await runStages([
  { name: 'install', work: install, isNeeded: true },
  { name: 'database', after: ['install'], work: makeDatabase },
  { name: 'browser', after: ['install'], work: provideBrowser },
  { name: 'check', after: ['install'], work: node('scripts/check.mjs') },
  // Both write Next's folder, so one after the other.
  { name: 'production build', after: ['check'], work: node('scripts/build.mjs') },
  { name: 'unit and property tests, store contract', after: ['database'], work: vitest('unit') },
  { name: 'stories with axe', after: ['browser'], work: vitest('stories') },
  { name: 'browser tests', after: ['database', 'browser', 'production build'], work: browserTests, isAlone: true },
]);

rmSync(scratch, { recursive: true, force: true });
const broken = results.filter(({ code }) => code !== 0);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
// A stage that fails without a failing test (a check, the build, a crash) counts as one.
const failed = results.reduce((sum, result) => sum + (result.code === 0 ? result.failed : Math.max(result.failed, 1)), 0);
const took = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
console.log(broken.length === 0 ? `Everything holds (${took})` : `Failed: ${broken.map(({ name }) => name).join(', ')} (${took})`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
