import type { Browser, Page } from '@playwright/test';

/** What the page measures itself has this name, so that it can be found in the browser's own trace. */
export const frameMeasure = 'event to frame';

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all times here. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, while the thread had the processor: the machine may have given it to others meanwhile. */
  readonly tdur?: number;
};

type Task = { readonly begun: number; readonly ended: number; readonly worked: number };

/** The tasks of the thread on which the page measured something of that name. */
function tasksOf(events: readonly TraceEvent[], measure: string): readonly Task[] {
  const own = events.find(({ name }) => name === measure);
  return events
    .filter(({ name, ph, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === own?.pid && tid === own.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({ begun: ts, ended: ts + dur, worked: tdur }));
}

/** Milliseconds of processor that the tasks took between two moments. */
const workBetween = (tasks: readonly Task[], begun: number, ended: number): number =>
  tasks.reduce((sum, task) => {
    const both = Math.min(task.ended, ended) - Math.max(task.begun, begun);
    return both > 0 ? sum + (both / (task.ended - task.begun)) * task.worked : sum;
  }, 0) / 1000;

async function trace(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await act();
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return traceEvents;
}

/** Of each measured frame, what it took of the main thread's processor, however busy the machine was. */
export async function traceFrames(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const events = await trace(browser, page, act);
  const tasks = tasksOf(events, frameMeasure);
  const ends = events.filter(({ name, ph }) => name === frameMeasure && ph === 'e');
  return events
    .filter(({ name, ph }) => name === frameMeasure && ph === 'b')
    .map(({ ts }, index) => workBetween(tasks, ts, ends[index]?.ts ?? ts));
}

/** What the page measures as a whole while something is done that takes many tasks. */
export const phaseMeasure = 'phase';

/** The task of the main thread that took most of the processor while something was done. */
export async function traceLongestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  const events = await trace(browser, page, act);
  const phases = events.filter(({ name }) => name === phaseMeasure).map(({ ts }) => ts);
  const [begun, ended] = [Math.min(...phases), Math.max(...phases)];
  const during = tasksOf(events, phaseMeasure).filter((task) => task.begun >= begun && task.begun <= ended);
  return Math.max(...during.map(({ worked }) => worked)) / 1000;
}
