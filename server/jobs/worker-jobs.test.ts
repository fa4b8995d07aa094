import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthly, offering, tariff } from '../../core/testing/build-definitions.ts';
import { createCustomer } from '../runtime/customers/create-customer.ts';
import { saveOrder } from '../runtime/orders/save-order.ts';
import { submitOrder } from '../runtime/orders/submit-order.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../testing/open-house.ts';
import { totalsShown } from '../testing/totals-shown.ts';
import type { Jobs } from './jobs.ts';
import { workerJobs } from './worker-jobs.ts';

let jobs: Jobs;
let house: TestHouse;
beforeAll(() => {
  jobs = workerJobs(new URL('./worker.ts', import.meta.url));
  house = openTestHouse({ jobs });
});
afterAll(async () => {
  await jobs.close();
  await house.close();
});

describe('jobs in worker threads', () => {
  it('prepare releases and judge orders of several of them, each sent once', async () => {
    const customer = await createCustomer(house.runtime, { class: 'individual', name: 'x', idVerified: true });
    for (const [round, fee] of ['10.00', '11.00', '10.00'].entries()) {
      const release = await house.publish(lineCatalogue(fee));
      const roots = [{ key: 'r1', offering: 'line', selections: { '/number': `100${round}` } }];
      const saved = await saveOrder(house.runtime, clerk, { customer: customer.id, release, roots }, null);
      if (!saved.ok) throw new Error(saved.type);
      const { id, version } = saved.order;
      const answer = await submitOrder(house.runtime, clerk, {
        id,
        version,
        idempotencyKey: id,
        shown: await totalsShown(house.runtime, clerk, { id, version }),
      });
      expect(answer.ok ? answer.order.acceptance?.secondJudge : answer.rejection.type).toEqual(
        round < 2 ? { judged: 1, differences: 0 } : 'not-allowed',
      );
    }
  });

  it('give back every issue of what they refuse', async () => {
    const broken = tariff('line-fee', monthly('monthly-fee', 'much'));
    const documents = [...lineCatalogue(), broken, offering({ id: 'lost', specification: 'nowhere' })];
    const prepared = await jobs.prepareRelease(documents.map((json, index) => ({ source: `/${index}`, json })));
    expect(prepared.ok).toBe(false);
    expect(prepared.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['money-malformed', 'reference-unknown']));
  });

  it('answer at all while they are closed: with a fault, not silence', async () => {
    const closing = workerJobs(new URL('./worker.ts', import.meta.url));
    // Watched before it can fail: the threads end one after the other.
    const refused = expect(closing.prepareRelease([])).rejects.toThrow('worker thread');
    await closing.close();
    await refused;
  });
});
