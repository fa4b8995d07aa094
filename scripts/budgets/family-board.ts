import type { Browser } from '@playwright/test';
import { apiOf, signIn } from '../../e2e/support/sign-in.ts';
import { type Budget, percentile, under } from './budget.ts';
import { describeFrames, openSlowPage } from './slow-page.ts';

const members = ['/roles/head/m1', ...Array.from({ length: 8 }, (_, index) => `/roles/member/m${index + 1}`)];
const toggles = 20;

/** The board of a household of nine, each with a new line: a tick in one column, judged and priced for all of them. */
export async function familyBoard(browser: Browser, address: string): Promise<Budget[]> {
  const { page, timeFrames, close } = await openSlowPage(browser, address);
  await signIn(page, 'clerk', address);
  const api = apiOf(page);
  await api.session.chooseOutlet.mutate({ channel: 'own-shop', outlet: 'zhengzhou-erqi' });
  const [family] = await api.customers.search.query({ text: '李家' });
  const { liveRelease } = await api.session.get.query();
  const selections = {
    '/roles/head': ['m1'],
    '/roles/member': members.slice(1).map((member) => member.split('/').at(-1) ?? ''),
    ...Object.fromEntries(members.map((member) => [`${member}/offering`, 'mzone-2012'])),
  };
  const roots = [{ key: 'root', offering: 'mobile-home-2009', selections }];
  const saved = await api.orders.save.mutate({ customer: family?.id ?? '', release: liveRelease?.hash ?? '', roots });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  await page.goto(`/sell/order/${saved.order.id}`, { waitUntil: 'networkidle' });
  const ticks = page.locator('[data-board] [role="checkbox"]:not([aria-disabled="true"])');
  await ticks.first().waitFor();
  const count = await ticks.count();
  const frames = await timeFrames('click', async () => {
    for (let turn = 0; turn < toggles; turn++) {
      await ticks.nth(turn % count).click();
      await page.waitForTimeout(200);
    }
  });
  await close();
  return [
    under({
      id: 'F3',
      name: 'toggle on the board of a household of nine, p95',
      unit: 'ms',
      value: percentile(frames.walls, 0.95),
      below: 100,
      detail: `${frames.walls.length} toggles; ${describeFrames(frames)}`,
    }),
  ];
}
