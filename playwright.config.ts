import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/find-browser.mjs';

const firstPort = Number(process.env.OFFERWRIGHT_E2E_PORT ?? 3987);
const workers = 2;
const addressOf = (worker: number): string => `http://localhost:${firstPort + worker}`;
// Workers load this file again: the environment hands them the first one's folder.
process.env.OFFERWRIGHT_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'offerwright-e2e-'));

/** A server and a store of its own for each worker, so that a test run meets nobody's data and no publication of another's. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // What takes minutes more: `npm run test:long`.
  grepInvert: /@long/,
  outputDir: 'test-results',
  // The tests of a file share one catalogue, which publishing changes for all of them: a file stays with its worker.
  workers,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: addressOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0)),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    // A trace takes a picture of the whole page at every step: ask for it where a failure has to be understood.
    trace: process.env.OFFERWRIGHT_E2E_TRACE ? 'retain-on-failure' : 'off',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: await browserLaunchOptions(),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: Array.from({ length: workers }, (_, worker) => ({
    command: 'node scripts/start.mjs',
    url: `${addressOf(worker)}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
    env: { PORT: String(firstPort + worker), OFFERWRIGHT_DATA: `${process.env.OFFERWRIGHT_E2E_DATA}/${worker}` },
  })),
});
