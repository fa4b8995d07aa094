import type { Browser, CDPSession } from '@playwright/test';
import { netbook } from '../../e2e/support/orders.ts';
import { apiOf, signIn } from '../../e2e/support/sign-in.ts';
import type { RoleName } from '../../server/api/contract.ts';
import { type Budget, under } from './budget.ts';

type FirstPage = { readonly area: string; readonly role: RoleName; readonly path: string; readonly below: number };

const kilobyte = 1000;

/** Bytes of script as they came over the wire, and how many files they were. */
async function countScripts(session: CDPSession): Promise<() => { readonly bytes: number; readonly files: number }> {
  const scripts = new Map<string, number>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.set(requestId, 0);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, (sizes.get(requestId) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return () => ({ bytes: [...scripts.keys()].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0), files: scripts.size });
}

/** All that a browser that was never here before loads until nothing more comes, signed in and in Chinese. */
async function measurePage(browser: Browser, address: string, { area, role, path, below }: FirstPage): Promise<Budget> {
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await signIn(page, role, address);
  const counted = await countScripts(await context.newCDPSession(page));
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const { bytes, files } = counted();
  await context.close();
  return under({
    id: 'J',
    name: `first JavaScript of ${area}`,
    unit: 'KB',
    value: bytes / kilobyte,
    below,
    detail: `${files} files, gzipped, of ${path}`,
  });
}

/** What an area may load by its design, its first page and the one that does its work alike. */
const sell = 220;
const design = 350;

export async function firstJavaScript(browser: Browser, address: string): Promise<Budget[]> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await signIn(page, 'product-manager', address);
  const { id: draft } = await apiOf(page).drafts.create.mutate({ title: 'Measured' });
  await signIn(page, 'clerk', address);
  const [customer] = await apiOf(page).customers.search.query({ text: '李' });
  await context.close();
  const pages: readonly FirstPage[] = [
    { area: 'Sell, start', role: 'clerk', path: '/sell', below: sell },
    { area: 'Sell, order form', role: 'clerk', path: `/sell/order?customer=${customer?.id}&offering=${netbook}`, below: sell },
    { area: 'Design, start', role: 'product-manager', path: '/design', below: design },
    { area: 'Design, editor', role: 'product-manager', path: `/design/${draft}/${netbook}`, below: design },
  ];
  const budgets: Budget[] = [];
  for (const each of pages) budgets.push(await measurePage(browser, address, each));
  return budgets;
}
