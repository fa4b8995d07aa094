import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import type { Actor } from '../actor.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { handleOrder, leaveOrder, refuseIfHandledByOther } from './handle-order.ts';
import { parkedOrders } from './parked-orders.ts';
import { saveOrder } from './save-order.ts';

const other: Actor = { ...clerk, id: 'clerk-2', name: 'Wu' };

let house: TestHouse;
let release: string;
let customer: string;
beforeEach(async () => {
  house = openTestHouse();
  release = await house.publish(lineCatalogue());
  customer = (await createCustomer(house.runtime, { class: 'individual', name: '王伟', idVerified: true })).id;
});
afterEach(() => house.close());

const save = (by: Actor, number: string, saved?: { readonly id: string; readonly version: number }) =>
  saveOrder(
    house.runtime,
    by,
    { ...saved, customer, release, roots: [{ key: 'r1', offering: 'line', selections: { '/number': number } }] },
    null,
  );

async function parked(): Promise<{ readonly id: string; readonly version: number }> {
  const answer = await save(clerk, '1001');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.order;
}

describe('a draft in hand', () => {
  it('is saved by nobody else, until that one takes it over with a word', async () => {
    const order = await parked();
    expect(await handleOrder(house.runtime, clerk, order)).toMatchObject({ isMine: true, takenFrom: null });
    expect(await handleOrder(house.runtime, other, order)).toMatchObject({ isMine: false, by: 'clerk-1' });
    expect(await save(other, '1002', order)).toMatchObject({ ok: false, type: 'handled-by-other', handling: { by: 'clerk-1' } });
    await expect(refuseIfHandledByOther(house.runtime, other, order.id)).rejects.toMatchObject({ code: 'handled-by-other' });

    const taken = await handleOrder(house.runtime, other, { id: order.id, takeOver: { word: 'desk two' } });
    expect(taken).toMatchObject({ isMine: true, takenFrom: 'clerk-1', word: 'desk two' });
    expect(await save(other, '1002', order)).toMatchObject({ ok: true });
    expect(await save(clerk, '1003', order)).toMatchObject({ ok: false, type: 'handled-by-other', handling: { word: 'desk two' } });
    await expect(refuseIfHandledByOther(house.runtime, other, order.id)).resolves.toBeUndefined();
  });

  it('is shown beside what is parked, and free again when its page is gone', async () => {
    const order = await parked();
    await handleOrder(house.runtime, clerk, order);
    const openBy = async (by: Actor) => (await parkedOrders(house.runtime, by, null)).orders.map((row) => row.openBy);
    expect([await openBy(clerk), await openBy(other)]).toEqual([[null], ['clerk-1']]);
    await leaveOrder(house.runtime, clerk, order.id);
    expect(await openBy(other)).toEqual([null]);
    expect(await save(other, '1002', order)).toMatchObject({ ok: true });
  });
});
