import type { Browser, Locator, Page } from '@playwright/test';
import { type Budget, percentile, under } from './budget.ts';
import { describeFrames, openSlowPage, type SlowPage } from './slow-page.ts';
import { draftStructure, measuredBundle, measuredRule } from './structure-workload.ts';

const drags = 30;
const keys = 24;
const betweenKeys = 250;

const node = '.react-flow__node';
/** The map draws every node that is laid out, and says how many; of the nodes themselves only those in sight are drawn. */
const laidOut = 'svg[data-nodes]';

/** Clicks in the page and waits there until so many nodes are laid out and those in sight drawn: milliseconds until the frame after. */
const untilDrawn = (button: Locator, least: number): Promise<number> =>
  button.evaluate(
    async (element, [everywhere, inSight, count]) => {
      const begun = performance.now();
      if (element instanceof HTMLElement) element.click();
      while (
        Number(document.querySelector(everywhere)?.getAttribute('data-nodes') ?? 0) < count ||
        document.querySelectorAll(inSight).length < 2
      )
        await new Promise(requestAnimationFrame);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      return performance.now() - begun;
    },
    [laidOut, node, least] as const,
  );

const openAt = (page: Page, draft: string, query: string) =>
  page.goto(`/design/${draft}/${measuredBundle}?form=shut&${query}`, { waitUntil: 'networkidle' });

/** The bundle as it opens, its groups shut; then all of it, dragged and laid out anew. */
async function canvas({ page, slowly, timeFrames }: SlowPage, draft: string): Promise<Budget[]> {
  // Once before, so that what is measured is drawing and not loading.
  await openAt(page, draft, 'view=canvas');
  await page.locator(node).first().waitFor();
  await openAt(page, draft, 'view=outline');
  await page.getByRole('button', { name: '画布', exact: true }).waitFor();
  const first = await slowly(() => untilDrawn(page.getByRole('button', { name: '画布', exact: true }), 95));

  await page.getByRole('button', { name: /^操作/ }).click();
  const expand = page.getByRole('menuitem', { name: '全部展开' });
  await expand.waitFor();
  const tidy = await slowly(() => untilDrawn(expand, 500));

  const dragged = page.locator(`${node}.selectable`).nth(3);
  const box = await dragged.boundingBox();
  if (!box) throw new Error('No part to drag is in sight');
  const from = { x: box.x + box.width / 2, y: box.y + 10 };
  const frames = await timeFrames('mousemove', async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= drags; step++) {
      await page.mouse.move(from.x - step * 3, from.y + step);
      await page.waitForTimeout(60);
    }
    await page.mouse.move(from.x, from.y);
    await page.mouse.up();
    await page.waitForTimeout(300);
  });
  return [
    under({
      id: 'C1',
      name: '500-node bundle, first view',
      unit: 'ms',
      value: first,
      below: 1000,
      detail: 'CPU ÷ 4; from the click on the canvas until it is laid out and what is in sight is drawn, groups shut as it opens',
    }),
    under({
      id: 'C2',
      name: '500 nodes shown, one dragged, p95',
      unit: 'ms',
      value: percentile(frames.walls, 0.95),
      below: 100,
      detail: `${frames.walls.length} moves; ${describeFrames(frames)}`,
    }),
    under({
      id: 'C3',
      name: '500 nodes opened, laid out, drawn where in sight',
      unit: 'ms',
      value: tidy,
      below: 500,
      detail: 'CPU ÷ 4',
    }),
  ];
}

/** Keys typed into a few places, some into each before the next is clicked. */
const typeInto = async (page: Page, places: string): Promise<void> => {
  const count = Math.min(await page.locator(places).count(), 4);
  for (let turn = 0; turn < keys; turn++) {
    if (turn % 6 === 0)
      await page
        .locator(places)
        .nth((turn / 6) % count)
        .click();
    await page.keyboard.press(String((turn % 8) + 1));
    await page.waitForTimeout(betweenKeys);
  }
};

async function typing(slowPage: SlowPage, what: { readonly id: string; readonly name: string; readonly places: string }): Promise<Budget> {
  const { page, timeFrames } = slowPage;
  await page.locator(what.places).first().waitFor();
  const frames = await timeFrames('keydown', () => typeInto(page, what.places));
  return under({
    id: what.id,
    name: what.name,
    unit: 'ms',
    value: percentile(frames.walls, 0.95),
    below: 50,
    detail: `${frames.walls.length} keys; ${describeFrames(frames)}`,
  });
}

async function rules(slowPage: SlowPage, draft: string): Promise<Budget[]> {
  const { page } = slowPage;
  const open = async () => {
    await openAt(page, draft, 'tab=rules');
    await page.locator(`[data-field="offering/${measuredBundle}/${measuredRule}"]`).click();
  };
  await open();
  // Only what is near what is in sight has its controls.
  await page.locator('details[open] [role="form"] button').first().focus();
  const key = await typing(slowPage, {
    id: 'R1',
    name: 'rule editor key to next frame, the personas judged, p95',
    places: 'details[open] [inputmode="decimal"]',
  });
  await open();
  await page.getByRole('radio', { name: '决策表' }).click();
  const table = await typing(slowPage, {
    id: 'T1',
    name: 'decision table of 50 rows, key to next frame, p95',
    places: 'details[open] [data-decision-table] [role="gridcell"]',
  });
  return [key, table];
}

async function grid(slowPage: SlowPage, draft: string): Promise<Budget[]> {
  const { page } = slowPage;
  await openAt(page, draft, 'tab=tariffs');
  await page.getByRole('radio', { name: '表格' }).first().click();
  const key = await typing(slowPage, {
    id: 'T2',
    name: 'tariff grid of 100 charges, key to next frame, p95',
    places: '[data-charge-grid] [role="gridcell"][data-at$="/3"]',
  });
  return [key];
}

type Measure = (slowPage: SlowPage, draft: string) => Promise<readonly Budget[]>;

/** The designer with as much in it as it may hold, on a slow machine. */
const ofFullDraft = (measure: Measure) => async (browser: Browser, address: string) => {
  const slowPage = await openSlowPage(browser, address);
  try {
    return await measure(slowPage, await draftStructure(slowPage.page, address));
  } finally {
    await slowPage.close();
  }
};

export const structureCanvas = ofFullDraft(canvas);
export const tariffGrid = ofFullDraft(grid);
export const ruleEditor = ofFullDraft(rules);
