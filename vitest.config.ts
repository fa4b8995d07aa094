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
          // A browser-less machine shares two cores between workers; the slowest properties need the room.
          testTimeout: 20_000,
          // No module keeps what a test changes, and loading core anew for every file took half of the time.
          isolate: false,
        },
      },
      {
        plugins: [storybookTest({ configDir: join(root, '.storybook') })],
        test: {
          name: 'stories',
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
