import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { isInThisRun } from './support/languages-of-run.ts';
import { LineGrid } from './support/line-grid.ts';
import { encodeGb18030, type Mistake, memberList } from './support/member-list.ts';
import { apiOf, chooseLocale, signIn } from './support/sign-in.ts';

const languages = [
  { locale: 'zh-CN', outlet: '北京西单营业厅', offer: '集团V网', segment: '138', plan: '集团80元套餐', number: '手机号码', seed: 2009 },
  {
    locale: 'en',
    outlet: 'Beijing Xidan shop',
    offer: 'Group V-net',
    segment: '139',
    plan: 'Group plan 80',
    number: 'Mobile number',
    seed: 2010,
  },
] as const;
type Language = (typeof languages)[number];

const mistakes: Readonly<Record<Mistake, number>> = { width: 11, spaces: 9, choice: 10, scientific: 7 };
const wrong = 37;
const offering = '/offering';

async function begin(page: Page, { locale, outlet, offer }: Language): Promise<{ counter: Counter; grid: LineGrid }> {
  await chooseLocale(page, locale);
  await signIn(page, 'clerk');
  await page.goto('/');
  const counter = new Counter(page);
  await counter.chooseOutlet(outlet);
  await counter.begin('东海物流有限公司', offer);
  const grid = new LineGrid(page);
  await grid.grid.waitFor();
  return { counter, grid };
}

async function bring({ page, keys }: Counter, file: { readonly name: string; readonly buffer: Buffer }): Promise<void> {
  await keys.activate(page.getByRole('button', { name: /^(导入|Import)$/ }));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const chooser = page.waitForEvent('filechooser');
  await keys.activate(dialog.getByRole('button', { name: /^(选择文件|Choose a file)$/ }));
  await (await chooser).setFiles({ ...file, mimeType: 'text/csv' });
  await keys.activate(dialog.getByRole('button', { name: /^(检查|Check)$/ }));
}

const csvOf = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, ...lines].map((line) => line.join(',')).join('\r\n');
const headOf = ({ locale }: Language): readonly string[] =>
  locale === 'en' ? ['Mobile', 'Short number', 'Product', 'ICCID'] : ['手机号', '集团短号', '套餐', 'ICCID'];

for (const language of languages.filter(isInThisRun('enterprise'))) {
  test(`500 lines of a GB18030 list with 37 mistakes in four causes are mended in bulk and sold (${language.locale})`, async ({ page }) => {
    const { counter, grid } = await begin(page, language);
    const { keys } = counter;
    await grid.enter(0, offering, language.plan);
    const lines = memberList(language.seed, 500, language.segment, mistakes);
    await bring(counter, { name: 'members.csv', buffer: encodeGb18030(csvOf(headOf(language), lines)) });

    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('[data-import-bad]')).toHaveAttribute('data-import-bad', String(wrong));
    await expect(dialog.locator('[data-import-good]')).toHaveAttribute('data-import-good', String(500 - wrong));
    await expect(dialog.locator('[data-cause]')).toHaveCount(4);
    for (const [cause, count] of Object.entries(mistakes))
      await expect(dialog.locator(`[data-cause="${cause}"]`)).toHaveAttribute('data-count', String(count));

    for (const [cause, fix] of [
      ['width', 'normalise'],
      ['spaces', 'strip'],
      ['choice', 'template'],
      ['scientific', 'drop'],
    ] as const) {
      await keys.activate(dialog.locator(`[data-cause="${cause}"] [data-fix="${fix}"]`));
      await expect(dialog.locator(`[data-cause="${cause}"]`)).toHaveCount(0);
    }
    const kept = 500 - mistakes.scientific;
    await keys.activate(dialog.getByRole('button', { name: new RegExp(`${kept}`) }));
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('[data-line-problems]')).toHaveAttribute('data-line-problems', '0');
    await expect(grid.grid).toHaveAttribute('aria-rowcount', String(kept + 2));

    await counter.form.fill({ '/documents/business-licence': true });
    await counter.submit();
    // A card each at once; a plan and the V-net each a month, from 20 numbers the V-net at nine tenths.
    const main = page.getByRole('main');
    await expect
      .poll(() => counter.form.totals(main))
      .toEqual({ 'one-time': BigInt(kept) * 2_000n, month: BigInt(kept) * 8_000n + BigInt(kept) * 450n });
  });

  test(`one line in 500 that breaks one rule is found, and only that (${language.locale})`, async ({ page }) => {
    const { counter, grid } = await begin(page, language);
    const lines = memberList(language.seed + 10, 500, language.segment, {}).map((line, index) => [...line, index === 346 ? '0' : '1']);
    const head = [...headOf(language), language.locale === 'en' ? 'USIM card' : 'USIM 卡'];
    await bring(counter, { name: 'members.csv', buffer: Buffer.from(csvOf(head, lines).replaceAll('集团80元套餐', language.plan)) });
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('[data-import-bad]')).toHaveAttribute('data-import-bad', '0');
    await counter.keys.activate(dialog.getByRole('button', { name: /500/ }));
    await expect(page.locator('[data-line-problems]')).toHaveAttribute('data-line-problems', '1');

    await counter.form.fill({ '/documents/business-licence': true });
    await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'refused');
    await grid.goTo(0);
    await counter.keys.press('F8');
    await expect(grid.grid.locator('[data-line]:has([data-active])')).toHaveAttribute('aria-rowindex', String(346 + 3));
    await expect(grid.grid.locator('[aria-invalid] ')).not.toHaveCount(0);
    const card = (await grid.columns()).indexOf('/components/usim');
    await counter.keys.press('Home', ...Array<string>(card).fill('ArrowRight'), 'Delete');
    await expect(page.locator('[data-line-problems]')).toHaveAttribute('data-line-problems', '0');
    await expect(counter.form.verdict()).toHaveAttribute('data-verdict', 'allowed');
  });

  test(`refused lines go out with their reasons and wait in an order of their own, the rest is sold (${language.locale})`, async ({
    page,
  }) => {
    const { counter, grid } = await begin(page, language);
    const lines = memberList(language.seed + 20, 30, language.segment, {}).map((line, index) => [...line, index === 12 ? '0' : '1']);
    const head = [...headOf(language), language.locale === 'en' ? 'USIM card' : 'USIM 卡'];
    await bring(counter, { name: 'members.csv', buffer: Buffer.from(csvOf(head, lines).replaceAll('集团80元套餐', language.plan)) });
    await counter.keys.activate(page.getByRole('dialog').getByRole('button', { name: /30/ }));
    await expect(page.locator('[data-line-problems]')).toHaveAttribute('data-line-problems', '1');

    const download = page.waitForEvent('download');
    await counter.keys.activate(page.getByRole('button', { name: /^(导出|Export) / }));
    const exported = await readFile(await (await download).path(), 'utf8');
    expect(exported.startsWith('\uFEFF')).toBe(true);
    expect(exported.trim().split('\r\n')).toHaveLength(2);
    expect(exported).toContain(lines[12]?.[0] ?? '');
    expect(exported).toMatch(/USIM/);

    await counter.keys.activate(page.getByRole('button', { name: /^(另存为暂存订单|Park them as another order)$/ }));
    await expect(grid.grid).toHaveAttribute('aria-rowcount', String(29 + 2));
    await expect(page.locator('[data-line-problems]')).toHaveAttribute('data-line-problems', '0');
    await counter.form.fill({ '/documents/business-licence': true });
    const sold = await counter.submit();

    const { order, customer } = await apiOf(page).orders.get.query({ id: sold });
    expect(order.roots[0]?.lines?.['/roles/member']?.rows).toHaveLength(29);
    const parked = await apiOf(page).orders.list.query({ state: 'draft', customer: customer.id, page: 1 });
    const rest = await apiOf(page).orders.get.query({ id: parked.orders[0]?.id ?? '' });
    expect(rest.order.roots[0]?.lines?.['/roles/member']?.rows.map(({ cells }) => cells['/item/number'])).toEqual([lines[12]?.[0]]);
  });
}
