import type { Browser, Page } from '@playwright/test';
import { type Definition, type DefinitionKey, keyOf } from '../../core/definition/index.ts';
import { apiOf, signIn } from '../../e2e/support/sign-in.ts';
import { type Budget, percentile, under } from './budget.ts';
import { describeFrames, openSlowPage } from './slow-page.ts';

const offerings = 10_000;
const branches = 20;
/** So many definitions a save. */
const atOnce = 2_000;
const searches = ['1', '12', '123', '1234', '宽带', '宽带 7', '集团', '集团 77', 'plan 9', 'plan 99', 'nothing', ''];
const betweenKeys = 150;

const provenance = [{ grade: 'illustrative' as const }];
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const classes = ['individual', 'family', 'enterprise'] as const;

/** Offerings of one specification in two levels of categories, with markets of every kind. */
function generated(): readonly Definition[] {
  const categories = Array.from({ length: branches * branches }, (_, index): Definition => {
    const parent = index < branches ? {} : { parent: `measured-${index % branches}` };
    return {
      $schema: 'urn:offerwright:schema:v1:category',
      kind: 'category',
      id: `measured-${index}`,
      name: text(`目录 ${index}`, `Category ${index}`),
      provenance,
      ...parent,
    };
  });
  const made = Array.from(
    { length: offerings },
    (_, index): Definition => ({
      $schema: 'urn:offerwright:schema:v1:offering',
      kind: 'offering',
      id: `measured-offer-${index}`,
      name: text(`${index % 2 === 0 ? '宽带' : '集团'}套餐 ${index}`, `Plan ${index}`),
      provenance,
      specification: 'measured',
      market: { customerClasses: [classes[index % 3] ?? 'individual'] },
      categories: [`measured-${index % categories.length}`],
      ...(index % 5 === 0 ? { isSellable: false } : {}),
    }),
  );
  const specification: Definition = {
    $schema: 'urn:offerwright:schema:v1:specification',
    kind: 'specification',
    id: 'measured',
    name: text('产品', 'Product'),
    provenance,
    serviceFamily: 'data-information',
    instances: 'counted',
    characteristics: { type: 'object', properties: {} },
    actions: ['add'],
  };
  return [specification, ...categories, ...made];
}

async function publish(page: Page, address: string): Promise<void> {
  await signIn(page, 'catalogue-admin', address);
  const api = apiOf(page);
  const draft = await api.drafts.create.mutate({ title: 'Ten thousand' });
  const all = generated();
  let { version } = draft;
  for (let from = 0; from < all.length; from += atOnce) {
    const changes: Record<DefinitionKey, Definition> = {};
    for (const definition of all.slice(from, from + atOnce)) changes[keyOf(definition)] = definition;
    const turn = from / atOnce + 1;
    const saved = await api.drafts.save.mutate({ id: draft.id, base: draft.base.hash, version, session: 'measured', turn, changes });
    if (!saved.ok) throw new Error(saved.type);
    version = saved.draft.version;
  }
  const published = await api.releases.publishDraft.mutate({ draft: draft.id, version, title: 'Ten thousand' });
  if (!published.ok) throw new Error(JSON.stringify(published.issues.slice(0, 5)));
}

/** What is typed into the search, until the tree shows what it leaves. */
const searched = (page: Page, typed: string): Promise<number> =>
  page.evaluate(async (value) => {
    const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
    const found = document.querySelector('[data-offerings-found]');
    const before = found?.getAttribute('data-offerings-found');
    const begun = performance.now();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (found?.getAttribute('data-offerings-found') === before) await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, typed);

/** The catalogue of a draft with ten thousand offerings: what a search costs until it is answered, and a key until its frame. */
export async function catalogueExplorer(browser: Browser, address: string): Promise<Budget[]> {
  const { page, slowly, timeFrames, close } = await openSlowPage(browser, address);
  await publish(page, address);
  await signIn(page, 'product-manager', address);
  const { id } = await apiOf(page).drafts.create.mutate({ title: 'Looked through' });
  await page.goto(`/design/${id}`, { waitUntil: 'networkidle' });
  await page.locator('[role="treegrid"] [role="row"]').first().waitFor();
  const search = async () => {
    const took: number[] = [];
    for (const typed of searches) took.push(await searched(page, typed));
    return took;
  };
  const fast = await search();
  const slow = await slowly(search);
  const keys = await timeFrames('keydown', async () => {
    await page.locator('main input[type="search"]').focus();
    for (const key of ['p', 'l', 'a', 'n', ' ', '7', '7', 'Backspace', 'Backspace', '4', '2', 'Backspace']) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(betweenKeys);
    }
  });
  await close();
  const median = (values: readonly number[]) => percentile(values, 0.5).toFixed(1);
  return [
    under({
      id: 'F5',
      name: `search among ${offerings} offerings to its rows, p95`,
      unit: 'ms',
      value: percentile(fast, 0.95),
      below: 100,
      detail: `full speed; median ${median(fast)}; CPU ÷ 4 ${percentile(slow, 0.95).toFixed(1)}, median ${median(slow)}`,
    }),
    under({
      id: 'F5',
      name: `search key to next frame among ${offerings} offerings, p95`,
      unit: 'ms',
      value: percentile(keys.walls, 0.95),
      below: 100,
      detail: describeFrames(keys),
    }),
  ];
}
