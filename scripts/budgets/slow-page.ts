import type { Browser, Page } from '@playwright/test';
import { percentile } from './budget.ts';
import { frameMeasure, traceFrames } from './main-thread.ts';

/** A machine at a counter is no developer's: everything measured by the clock runs on a quarter of the speed. */
const slowdown = 4;

type EventKind = 'keydown' | 'click' | 'mousemove';

/** Milliseconds of each frame: by the clock on the slowed processor, and of the processor at full speed. */
export type Frames = { readonly walls: readonly number[]; readonly works: readonly number[] };

export type SlowPage = {
  readonly page: Page;
  /** Does something slowed. How the page came to stand there is not what is measured. */
  readonly slowly: <Result>(act: () => Promise<Result>) => Promise<Result>;
  /** Does the same twice, at full speed under a trace and slowed by the clock; times each event of a kind until its frame has ended. */
  readonly timeFrames: (kind: EventKind, act: () => Promise<void>) => Promise<Frames>;
  readonly close: () => Promise<void>;
};

export async function openSlowPage(browser: Browser, address: string): Promise<SlowPage> {
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const slowly = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const result = await act();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return result;
  };
  return {
    page,
    slowly,
    timeFrames: async (kind, act) => {
      await measureFrames(page, kind);
      const works = await traceFrames(browser, page, act);
      const before = (await measuredFrames(page)).length;
      await slowly(act);
      return { walls: (await measuredFrames(page)).slice(before), works };
    },
    close: () => context.close(),
  };
}

/** From now on every event of this kind is timed from when it happened to the end of the frame that follows it. */
const measureFrames = (page: Page, kind: EventKind): Promise<void> =>
  page.evaluate(
    ([type, name]) => {
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => performance.measure(name, { start: timeStamp });
            port2.postMessage(null);
          });
        },
        true,
      );
    },
    [kind, frameMeasure] as const,
  );

const measuredFrames = (page: Page): Promise<readonly number[]> =>
  page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), frameMeasure);

/** What the frames were, for people. */
export const describeFrames = ({ walls, works }: Frames): string =>
  [
    `CPU ÷ ${slowdown}; median ${percentile(walls, 0.5).toFixed(1)}`,
    `main thread at full speed ${percentile(works, 0.95).toFixed(1)}, median ${percentile(works, 0.5).toFixed(1)}`,
  ].join('; ');
