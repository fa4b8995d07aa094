import { expect, test } from '@playwright/test';
import { firstJavaScript } from '../scripts/budgets/first-javascript.ts';

test('no area loads more JavaScript at first than its budget', async ({ browser, baseURL }) => {
  for (const { name, value, goal, holds } of await firstJavaScript(browser, baseURL ?? '')) {
    expect.soft(holds, `${name}: ${value} KB, ${goal} KB`).toBe(true);
  }
});
