import { expect, test } from '@playwright/test';
import { firstJavaScript } from '../scripts/budgets/first-javascript.ts';

/** Pages that are beyond their budget yet, and what they may not exceed meanwhile. */
const beyond: Readonly<Record<string, number>> = { 'first JavaScript of Sell, order form': 238 };

test('no area loads more JavaScript at first than its budget, or than it did', async ({ browser, baseURL }) => {
  for (const { name, value, goal, holds } of await firstJavaScript(browser, baseURL ?? '')) {
    const most = beyond[name];
    expect.soft(holds || (most !== undefined && value <= most), `${name}: ${value} KB, ${goal} KB`).toBe(true);
    // Whoever brings it under its budget takes it out of the list.
    expect.soft(holds && most !== undefined, `${name} holds its budget now`).toBe(false);
  }
});
