import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './scripts/find-browser.mjs';

const port = Number(process.env.OFFERWRIGHT_E2E_PORT ?? 3987);
const address = `http://localhost:${port}`;
// Workers load this file again: the environment hands them the first one's folder.
process.env.OFFERWRIGHT_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'offerwright-e2e-'));

/** A server and a store of its own, so that a test run meets nobody's data. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One worker: the jobs share one catalogue, and publishing changes it for everybody.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: await browserLaunchOptions(),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${address}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
    env: { PORT: String(port), OFFERWRIGHT_DATA: process.env.OFFERWRIGHT_E2E_DATA },
  },
});
