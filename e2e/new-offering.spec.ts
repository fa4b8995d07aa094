import { expect, type Page, test } from '@playwright/test';
import { isInThisRun } from './support/languages-of-run.ts';
import { apiOf, chooseLocale, type Locale, signIn } from './support/sign-in.ts';

const words = {
  'zh-CN': {
    create: '新建',
    kinds: ['产品规格…', '单一销售品…'],
    names: ['中文名称', '英文名称'],
    make: '创建',
    characteristic: '新特征',
    add: '添加',
    required: '订单必须填写',
    all: '全部产品规格',
    what: '卖什么',
    category: '所在目录',
    chosen: 'TD 捆绑销售',
    trial: '试卖',
    submit: '试提交',
    open: '还有 1 项未定',
    accepted: '可以受理',
  },
  en: {
    create: 'New',
    kinds: ['Specification…', 'Simple offering…'],
    names: ['Name in Chinese', 'Name in English'],
    make: 'Create',
    characteristic: 'New characteristic',
    add: 'Add',
    required: 'An order needs a value',
    all: 'All specifications',
    what: 'What it sells',
    category: 'Category',
    chosen: 'TD bundles',
    trial: 'Sell for trial',
    submit: 'Submit for trial',
    open: '1 thing is still open',
    accepted: 'It would be accepted',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;

type Words = (typeof words)[Locale];

/** Opens the dialog of a new definition and says what every kind is asked for. */
async function begin(page: Page, word: Words, kind: number, name: string): Promise<void> {
  await page.getByRole('button', { name: word.create, exact: true }).click();
  await page.getByRole('menuitem', { name: word.kinds[kind] ?? '', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(word.names[0]).fill(`${name} 样品`);
  await dialog.getByLabel(word.names[1]).fill(name);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.keyboard.type(option);
  await page.getByRole('option', { name: option }).first().click();
}

const locales: readonly Locale[] = ['zh-CN', 'en'];
for (const locale of locales.filter((locale) => isInThisRun('new-offering')({ locale }))) {
  test(`a product manager makes a specification and an offering of it from nothing, and sells it for trial (${locale})`, async ({
    page,
  }) => {
    const word = words[locale];
    const name = `Sample ${locale} ${Date.now() % 100_000}`;
    const code = name.toLowerCase().replaceAll(' ', '-');
    await chooseLocale(page, locale);
    await signIn(page, 'product-manager');
    const { id: draft } = await apiOf(page).drafts.create.mutate({ title: name });
    await page.goto(`/design/${draft}`);

    await begin(page, word, 0, name);
    await page.getByRole('dialog').getByRole('button', { name: word.make }).click();
    await page.waitForURL(`**/specifications/${code}`);
    await page.getByLabel(word.characteristic).fill('serial');
    await page.getByRole('button', { name: word.add, exact: true }).first().click();
    await page.getByRole('checkbox', { name: word.required }).click();
    await page.getByRole('link', { name: word.all }).click();

    await begin(page, word, 1, name);
    await choose(page, word.what, locale === 'en' ? name : `${name} 样品`);
    await choose(page, word.category, word.chosen);
    await page.getByRole('dialog').getByRole('button', { name: word.make }).click();
    await page.waitForURL(`**/${draft}/${code}`);

    await page.getByRole('link', { name: word.trial }).click();
    await page.getByRole('button', { name: word.submit }).click();
    await expect(page.getByRole('status').filter({ hasText: word.open })).toBeVisible();
    await page.getByRole('textbox', { name: 'serial' }).fill('A1');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: word.accepted })).toBeVisible();
  });
}
