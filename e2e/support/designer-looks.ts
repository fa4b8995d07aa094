import type { Page } from '@playwright/test';
import type { Definition } from '../../core/definition/index.ts';
import { netbook } from './orders.ts';
import type { Api, Locale } from './sign-in.ts';

/** A draft with changes and with problems, so that every page of it shows how it tells them. */
export async function draftWithProblems(api: Api): Promise<string> {
  const draft = await api.drafts.create.mutate({ title: 'Looked at by axe' });
  const { baseDefinitions, version, base } = await api.drafts.open.query({ id: draft.id });
  const changes: Record<string, Definition> = {};
  for (const definition of baseDefinitions) {
    const key = `${definition.kind}/${definition.id}`;
    if (definition.kind === 'offering' && definition.id === netbook && 'components' in definition) {
      const [first, ...others] = definition.components ?? [];
      if (first) changes[key] = { ...definition, components: [{ ...first, min: 3, max: 2 }, ...others] };
    }
    if (definition.kind === 'channel' && definition.id === 'own-shop')
      changes[key] = { ...definition, doesNotSell: { offerings: ['gone'] } };
  }
  await api.drafts.save.mutate({ id: draft.id, base: base.hash, version, session: 'axe', turn: 1, changes });
  return draft.id;
}

const words = {
  'zh-CN': { create: '新建', exchange: '导入导出', mark: '批量修改', markAll: /^标记/, edit: /^修改已标记/ },
  en: { create: 'New', exchange: 'Import, export', mark: 'Edit many', markAll: /^Mark all/, edit: /^Edit marked/ },
} as const satisfies Readonly<Record<Locale, unknown>>;

type Look = (what: string, within?: string) => Promise<void>;

/** Everything below that opens is open: a page is looked at once, with all of it. */
export async function openAll(page: Page): Promise<void> {
  const summaries = page.locator('#editor-panel summary');
  await summaries.first().waitFor();
  await summaries.evaluateAll((found) => {
    for (const summary of found) summary.closest('details')?.setAttribute('open', '');
  });
}

/** The dialogs of the explorer, and what marks for editing many; each is looked at by itself. */
export async function explorerDialogs(page: Page, locale: Locale, look: Look): Promise<void> {
  const word = words[locale];
  const inDialog = async (what: string) => {
    await page.getByRole('dialog').waitFor();
    await look(what, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const fromMenu = async (menu: string, index: number) => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menuitem').nth(index).click();
    await inDialog(`${menu} ${index}`);
  };
  await fromMenu(word.create, 0);
  await fromMenu(word.create, 5);
  for (const index of [1, 4, 5]) await fromMenu(word.exchange, index);
  await page.getByRole('checkbox', { name: word.mark }).check();
  await page.getByRole('button', { name: word.markAll }).click();
  await page.getByRole('button', { name: word.edit }).click();
  await inDialog(word.mark);
}
