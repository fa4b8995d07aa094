import { expect, type Locator, type Page, test } from '@playwright/test';
import { Counter } from './support/counter.ts';
import { isInThisRun } from './support/languages-of-run.ts';
import { chooseLocale, type Locale, typeSignIn } from './support/sign-in.ts';

/** A whole family, key by key. */
test.setTimeout(240_000);

/** Numbers and cards are sold once in a store: each language has its own. */
let serial = Date.now() % 100_000;
const digits = (count: number): string => String(++serial).padStart(count, '0').slice(-count);

const words = {
  'zh-CN': {
    outlet: '郑州二七广场营业厅',
    offer: '移动之家',
    customer: '郑家',
    head: '13703710301',
    existing: '13703710302',
    holder: '郑敏',
    another: '郑凯',
    refused: '新选的号码不在本公司号段内',
    fix: /号码来源改为 携号转入/,
  },
  en: {
    outlet: 'Zhengzhou Erqi Square shop',
    offer: 'Mobile Home',
    customer: '李家',
    head: '13503710101',
    existing: '13503710102',
    holder: '李明',
    another: '李强',
    refused: 'A new number must be of our own segments',
    fix: /Number comes from: change to Ported in/,
  },
} as const;

const cell = (page: Page, slot: string): Locator => page.locator(`[data-board] [data-slot="${slot}"]`);
const head = (page: Page, member: string): Locator => page.locator(`thead [data-member="${member}"]`);

const locales: readonly Locale[] = ['zh-CN', 'en'];
for (const locale of locales.filter((locale) => isInThisRun('family')({ locale }))) {
  const { outlet, offer, customer, head: headNumber, existing, holder, another, refused, fix } = words[locale];

  test(`a clerk brings a family of five together without the mouse (${locale})`, async ({ page }) => {
    await chooseLocale(page, locale);
    const counter = new Counter(page);
    const { keys, form } = counter;
    await typeSignIn(page, 'clerk', keys);
    await counter.chooseOutlet(outlet);
    await counter.begin(customer, offer);

    // Two numbers that they have already: nothing is asked of them but the short number, and they need no card.
    await form.answer('/roles/member', ['m1', 'm2', 'm3', 'm4']);
    await form.answer('/roles/head/m1/offering', headNumber);
    await form.answer('/roles/member/m1/offering', existing);
    await expect(cell(page, '/roles/head/m1/item/number')).toHaveCount(0);
    for (const member of ['/roles/head/m1', '/roles/member/m1']) await form.answer(`${member}/components/usim`, false);

    // A number is in one place only, and the list says so.
    await keys.tabTo(cell(page, '/roles/member/m2/offering').getByRole('combobox'));
    await keys.press('Space');
    await expect(page.locator('[role="option"][aria-disabled="true"]').filter({ visible: true }).first()).toBeVisible();
    await keys.press('Escape');

    // Three more, of which one has a number of another operator.
    const newMembers = ['m2', 'm3', 'm4'].map((key) => `/roles/member/${key}`);
    for (const [index, member] of newMembers.entries()) {
      await form.answer(`${member}/offering`, 'gotone-88-2008');
      await form.answer(`${member}/holder`, index === 2 ? another : holder);
      await form.answer(`${member}/item/city`, 'zhengzhou');
      await form.answer(`${member}/item/plan`, '58');
      await form.answer(`${member}/item/number`, `${index === 1 ? '130' : '139'}${digits(8)}`);
      await form.answer(`${member}/components/usim/1/iccid`, `898600${digits(14)}`);
    }
    await keys.tabTo(cell(page, '/roles/head/m1/components/short-number/1/shortNumber').locator('input'));
    for (const [index] of [0, ...newMembers, 0].entries()) {
      await page.keyboard.type(`52${index}`);
      // Arrows go from member to member.
      await keys.press('ArrowRight');
    }
    await expect(cell(page, '/roles/member/m4/components/short-number/1/shortNumber').locator('input')).toHaveValue('524');

    // That one is refused, with the reason and what mends it; the others are not.
    await form.fill({
      '/components/broadband/1/address': locale === 'en' ? 'Erqi Road 1' : '二七路 1 号',
      '/components/broadband/1/account': `home${digits(6)}`,
      '/documents/household-register': true,
    });
    await expect(head(page, newMembers[1] ?? '')).toContainText(refused);
    await expect(head(page, newMembers[0] ?? '')).not.toContainText(refused);
    await expect(page.locator('[data-partial]')).toContainText(locale === 'en' ? 'The others could be ordered now' : '其余成员可以先办');

    // Out with the member, back by undo, and mended in one key.
    await keys.tabTo(cell(page, `${newMembers[1]}/item/number`).locator('input'));
    await keys.press('Alt+Delete');
    await expect(head(page, newMembers[1] ?? '')).toHaveCount(0);
    await expect(form.slot('/roles/member').locator('[data-control]')).toBeFocused();
    await keys.press('Alt+z');
    await expect(head(page, newMembers[1] ?? '')).toContainText(refused);
    await keys.activate(head(page, newMembers[1] ?? '').getByRole('button', { name: fix }));
    await expect(head(page, newMembers[1] ?? '')).not.toContainText(refused);

    // What each brings and what all come to: 160.00 + 3 × 20.00 at once; 3 × 58 + 8 + 4 × 5 + 6.50 + 65.90 − 9.89 a month.
    await expect(page.locator(`[data-price="${newMembers[0]}"]`)).toContainText('63.00');
    await expect(page.locator('[data-household]')).toContainText('9.89');
    expect(await form.totals()).toEqual({ 'one-time': 22_000n, month: 26_451n });
    await counter.submit();
    const main = page.getByRole('main');
    await expect.poll(() => form.totals(main)).toEqual({ 'one-time': 22_000n, month: 26_451n });
    for (const number of [headNumber, existing]) await expect(main.getByText(number).first()).toBeVisible();
  });
}
