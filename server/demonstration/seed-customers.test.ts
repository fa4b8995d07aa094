import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeeds } from '../../core/testing/read-seeds.ts';
import { installBase } from '../runtime/customers/install-base.ts';
import { searchCustomers } from '../runtime/customers/search-customers.ts';
import { openTestHouse, type TestHouse } from '../testing/open-house.ts';
import { seedCustomers } from './seed-customers.ts';

const file = 'catalog-seeds/demonstration.json';

let house: TestHouse;
beforeAll(async () => {
  house = openTestHouse();
  await house.publish([...readSeeds().definitions.values()]);
});
afterAll(() => house.close());

const idOf = async (text: string): Promise<string> => (await searchCustomers(house.runtime, { id: 'test' }, { text }))[0]?.id ?? '';

describe('the demonstration customers', () => {
  it('have what they had before the first order, families in their bundles', async () => {
    expect(await seedCustomers(house.runtime, file)).toBeGreaterThan(8);
    const [line] = await house.runtime.store.products.of([await idOf('赵建国')]);
    expect(line).toMatchObject({ status: 'active', label: '13603710201', familyBundles: 1, since: '2006-05-01T00:00:00+08:00' });
    expect(line?.memberships).toMatchObject([{ role: 'head', customer: await idOf('赵家') }]);
    const [other] = await house.runtime.store.products.of([await idOf('郑海涛')]);
    expect(other).toMatchObject({ familyBundles: 0, memberships: [] });
    const employees = await house.runtime.store.customers.members(await idOf('华北精密仪器有限公司'));
    const held = await house.runtime.store.products.held(employees.map(({ member }) => member));
    expect([...held.values()].filter(({ products }) => products.length === 1)).toHaveLength(60);
  });

  it('are made once, and only in a store that has nobody', async () => {
    expect(await seedCustomers(house.runtime, file)).toBe(0);
  });

  it('cannot have a number that is taken, nor a value that the catalogue does not know', async () => {
    const holder = await idOf('周小雨');
    const line = (number: string) => ({
      holder,
      offering: 'easyown',
      since: '2009-01-01T00:00:00+08:00',
      characteristics: { number, city: 'zhengzhou' },
    });
    const install = (number: string) => installBase(house.runtime, 'test', { customer: holder, products: [line(number)] });
    await expect(install('13603710201')).rejects.toMatchObject({ code: 'invalid-input', params: { reason: 'value-taken' } });
    await expect(install('12345')).rejects.toMatchObject({ code: 'invalid-input', params: { name: 'number' } });
    expect(await house.runtime.store.products.of([holder])).toEqual([]);
  });
});
