import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './scripts/find-browser.mjs';

const root = import.meta.dirname;

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        resolve: { alias: { '@': root } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{app,bench,catalog-seeds,components,core,e2e,i18n,messages,schemas,scripts,server}/**/*.test.{ts,tsx}'],
          // Only what hangs should run into it: on a machine that has other work too the slowest properties take long.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // No module keeps what a test changes, and loading core anew for every file took half of the time.
          isolate: false,
          // Vitest leaves a core free for somebody who watches; a run to its end wants all of them.
          maxWorkers: '100%',
        },
      },
      {
        plugins: [storybookTest({ configDir: join(root, '.storybook') })],
        test: {
          name: 'stories',
          // Storybook takes every story away before the next: a page, its modules and its styles serve all files.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: await browserLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
