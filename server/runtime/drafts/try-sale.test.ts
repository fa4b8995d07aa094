import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { monthly, tariff } from '../../../core/testing/build-definitions.ts';
import type { DraftSummary } from '../../api/contract.ts';
import { lineCatalogue, manager, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { saveOf } from '../../testing/save-of.ts';
import { createDraft } from './create-draft.ts';
import { saveDraft } from './save-draft.ts';
import { trySale } from './try-sale.ts';

let house: TestHouse;
let draft: DraftSummary;
const tried = (selections = {}) =>
  trySale(house.runtime, {
    draft: draft.id,
    offering: 'line',
    selections,
    customerClass: 'individual',
    channel: 'shop',
    region: 'shanghai',
  });

beforeEach(async () => {
  house = openTestHouse();
  await house.publish(lineCatalogue());
  draft = await createDraft(house.runtime, manager, { title: 'trial' });
});
afterEach(() => house.close());

describe('a sale for trial', () => {
  it('is judged twice with what the draft says, and writes no order', async () => {
    const fee = tariff('line-fee', monthly('monthly-fee', '8.00'));
    await saveDraft(house.runtime, manager, saveOf(draft, { 'tariff/line-fee': fee }));
    const open = await tried();
    expect(open).toMatchObject({ type: 'judged', totals: { oneTime: 0, recurring: [{ amount: 8_000_000 }] }, items: 1 });
    expect(open).toMatchObject({ secondJudge: { differences: 0 } });
    if (open.type !== 'judged') throw new Error('It can be sold');
    expect(open.secondJudge.judged).toBeGreaterThan(0);
    expect(await house.runtime.store.orders.list({ state: null, customer: null, text: null, offset: 0, limit: 10 })).toMatchObject({
      total: 0,
    });
  });

  it('says what is in the way of an offering that does not hold together', async () => {
    await saveDraft(house.runtime, manager, saveOf(draft, { 'tariff/line-fee': null }));
    expect(await tried()).toMatchObject({ type: 'not-sellable', issues: [{ code: 'reference-unknown' }] });
  });
});
