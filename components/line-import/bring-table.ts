import type { BringAnswer } from './raw-table.ts';
import type { BringRequest } from './table-worker.ts';

/** Reads what was brought in a worker of its own, which ends with it. */
export function bringTable(request: BringRequest): Promise<BringAnswer> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<BringAnswer>((resolve) => {
    worker.onmessage = (event: MessageEvent<BringAnswer>) => resolve(event.data);
    worker.onerror = () => resolve({ ok: false, problem: 'unreadable' });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
