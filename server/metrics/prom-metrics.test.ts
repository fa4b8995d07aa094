import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { micro } from '../../core/kernel/money.ts';
import { contentHash } from '../../core/release/index.ts';
import { rule } from '../../core/testing/build-definitions.ts';
import { inProcessJobs } from '../jobs/in-process-jobs.ts';
import { createCustomer } from '../runtime/customers/create-customer.ts';
import { saveOrder } from '../runtime/orders/save-order.ts';
import { submitOrder } from '../runtime/orders/submit-order.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../testing/open-house.ts';
import { alarmsOn } from '../wiring.ts';
import { promMetrics } from './prom-metrics.ts';

const fast = rule({ id: 'fast', when: { fact: 'order', path: 'channel', operator: 'equal', value: 'nowhere' } });

/** What a line costs. */
const totals = { oneTime: micro(5_000_000), recurring: [{ period: { unit: 'month', length: 1 } as const, amount: micro(10_000_000) }] };

let house: TestHouse;
afterEach(() => house.close());

/** One order for a new number, with what the second judge is made to say; then what those who watch the house see. */
async function sold(differences: readonly { readonly rule: string; readonly item: string }[]) {
  const metrics = promMetrics();
  const lines: Record<string, unknown>[] = [];
  const written = new Writable({
    write: (chunk, _, done) => {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const jobs = { ...inProcessJobs(), judgeAgain: async () => ({ judged: 1, differences: [...differences] }) };
  house = openTestHouse({ jobs, metrics, alarm: alarmsOn(pino({ base: null }, written)) });
  const { runtime } = house;
  const release = await house.publish([...lineCatalogue(), fast]);
  const customer = await createCustomer(runtime, { class: 'individual', name: '张伟', idVerified: true });
  const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1001' } }];
  const saved = await saveOrder(runtime, clerk, { customer: customer.id, release, roots }, null);
  if (!saved.ok) throw new Error(saved.type);
  const { id, version } = saved.order;
  const answer = await submitOrder(runtime, clerk, { id, version, idempotencyKey: 'key', shown: [{ key: 'r1', totals }] });
  const counted = (await metrics.text()).split('\n').filter((line) => line.startsWith('offerwright_'));
  const program = await runtime.shelf.linked(saved.order.roots[0]?.program ?? '');
  return { answer, counted, lines, release, program: program.program, order: id };
}

describe('what those who run the house see', () => {
  it('of judges that differ: the order refused with its code, the rule counted by its hash, one alarm in the log', async () => {
    const { answer, counted, lines, release, program, order } = await sold([{ rule: 'rule/fast', item: '' }]);
    expect(answer).toMatchObject({ ok: false, rejection: { type: 'judges-differ' } });
    const hash = contentHash(program.rules.find(({ key }) => key === 'rule/fast')).slice(0, 12);
    expect(counted).toEqual([
      'offerwright_submissions_total{end="refused"} 1',
      'offerwright_refusals_total{code="judges-differ"} 1',
      `offerwright_judge_differences_total{rule="rule/fast",rule_hash="${hash}"} 1`,
    ]);
    expect(lines).toMatchObject([
      { level: 50, alarm: true, code: 'judges-differ', order, release, differences: [{ rule: 'rule/fast', item: '' }] },
    ]);
  });

  it('of one rule that differs on many items: one difference', async () => {
    const { counted } = await sold(['/a', '/b', '/c'].map((item) => ({ rule: 'rule/fast', item })));
    expect(counted.filter((line) => line.includes('differences'))).toEqual([expect.stringMatching(/ 1$/)]);
  });

  it('of an order that is accepted: that, and no alarm', async () => {
    const { answer, counted, lines } = await sold([]);
    expect(answer.ok).toBe(true);
    expect(counted).toEqual(['offerwright_submissions_total{end="accepted"} 1']);
    expect(lines).toEqual([]);
  });
});
