import type { Browser, Page } from '@playwright/test';

/** A machine at a counter is no developer's: everything measured in time runs on a quarter of the speed. */
const slowdown = 4;

export type SlowPage = { readonly page: Page; readonly slow: () => Promise<void>; readonly close: () => Promise<void> };

/** `slow` is called when the page stands: how it came there is not what is measured. */
export async function openSlowPage(browser: Browser, address: string): Promise<SlowPage> {
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return {
    page,
    slow: async () => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    },
    close: () => context.close(),
  };
}

declare global {
  interface Window {
    measuredFrames?: number[];
  }
}

/** From now on every event of this kind is timed from when it happened to the end of the frame that follows it. */
export const timeFrames = (page: Page, kind: 'keydown' | 'click'): Promise<void> =>
  page.evaluate((type) => {
    const frames: number[] = [];
    window.measuredFrames = frames;
    window.addEventListener(
      type,
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => frames.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  }, kind);

export const framesOf = (page: Page): Promise<readonly number[]> => page.evaluate(() => window.measuredFrames ?? []);
