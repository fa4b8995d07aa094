import { type Page, test } from '@playwright/test';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { RoleName } from '../../server/api/contract.ts';
import type { AppRouter } from '../../server/api/root.ts';
import type { Keyboard } from './keyboard.ts';

const people: Readonly<Record<RoleName, string>> = {
  'product-manager': 'pm@demo.offerwright.local',
  clerk: 'clerk@demo.offerwright.local',
  'catalogue-admin': 'admin@demo.offerwright.local',
  'sales-manager': 'manager@demo.offerwright.local',
  'back-office': 'backoffice@demo.offerwright.local',
};
const password = 'offerwright-demo';

/** Signs in without the form: the session is in the page's cookies. As a browser does, it says from where it asks. */
/** Who works at the counter beside the clerk. */
export const otherClerk = 'clerk2@demo.offerwright.local';

export async function signIn(
  page: Page,
  role: RoleName | typeof otherClerk,
  origin = test.info().project.use.baseURL ?? '',
): Promise<void> {
  await page.context().clearCookies({ name: /session/ });
  const headers = { origin };
  const answer = await page.request.post('/api/auth/sign-in/email', {
    headers,
    data: { email: role === otherClerk ? role : people[role], password },
  });
  if (!answer.ok()) throw new Error(`${role}: ${answer.status()} ${await answer.text()}`);
}

/** Signs in as a person does, at the keyboard. */
export async function typeSignIn(page: Page, role: RoleName, keys: Keyboard): Promise<void> {
  await page.context().clearCookies({ name: /session/ });
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  await keys.tabTo(page.locator('input[type="email"]'));
  await page.keyboard.type(people[role]);
  await keys.tabTo(page.locator('input[type="password"]'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
}

/** The API as the person signed in on that page. */
export function apiOf(page: Page) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: '/api/trpc',
        fetch: async (address, options) => {
          const answer = await page.request.fetch(String(address), {
            method: options?.method ?? 'GET',
            // A connection that lay idle while a test worked something out may just have been closed.
            maxRetries: 1,
            headers: { 'content-type': 'application/json' },
            ...(typeof options?.body === 'string' ? { data: options.body } : {}),
          });
          return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() });
        },
      }),
    ],
  });
}

export type Api = ReturnType<typeof apiOf>;

export type Locale = 'zh-CN' | 'en';

export async function chooseLocale(page: Page, locale: Locale): Promise<void> {
  const url = test.info().project.use.baseURL ?? page.url();
  await page.context().addCookies([{ name: 'offerwright-locale', value: locale, url }]);
}
