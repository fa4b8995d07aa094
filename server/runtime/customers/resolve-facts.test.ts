import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolvedFacts } from '../../../core/configure/index.ts';
import { factRegistry } from '../../../core/definition/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { seedCustomers } from '../../demonstration/seed-customers.ts';
import { openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { customerById, householdOf } from './describe-customer.ts';
import { resolveFacts } from './resolve-facts.ts';
import { searchCustomers } from './search-customers.ts';

let house: TestHouse;
beforeAll(async () => {
  house = openTestHouse({ now: () => new Date('2009-10-01T02:00:00Z') });
  await house.publish([...readSeeds().definitions.values()]);
  await seedCustomers(house.runtime, 'catalog-seeds/demonstration.json');
});
afterAll(() => house.close());

async function factsOf(name: string): Promise<{ readonly id: string; readonly facts: ResolvedFacts }> {
  const { runtime } = house;
  const [found] = await searchCustomers(runtime, { id: 'test' }, { text: name });
  const owner = await customerById(runtime, found?.id ?? '');
  return { id: owner.id, facts: (await resolveFacts(runtime, readSeeds(), await householdOf(runtime, owner))).facts };
}
const pathsOf = (fact: string, ...sources: readonly string[]): string[] =>
  Object.entries(factRegistry.get(fact)?.paths ?? {}).flatMap(([path, { source }]) => (sources.includes(source) ? [path] : []));

describe('what the server finds out', () => {
  it('is every declared fact of a customer of the demonstration and of what it holds', async () => {
    const { id, facts } = await factsOf('赵建国');
    for (const path of pathsOf('customer', 'customer', 'held-products')) expect(facts.customers[id]).toHaveProperty(path);
    const [line] = facts.held[id] ?? [];
    for (const path of pathsOf('product', 'held-products')) expect(line).toHaveProperty(path);
  });

  it('is every declared fact of the family and the organisation around whoever orders', async () => {
    const { facts: ofMember } = await factsOf('赵建国');
    const { facts: ofFamily } = await factsOf('赵家');
    const { facts: ofEmployee } = await factsOf('陈静');
    for (const path of pathsOf('household', 'household')) expect(ofMember.household).toHaveProperty(path);
    expect(ofFamily.household).toEqual(ofMember.household);
    expect(ofMember.group).toBeNull();
    for (const path of pathsOf('group', 'household')) expect(ofEmployee.group).toHaveProperty(path);
    expect(ofEmployee.household).toBeNull();
  });

  it('says how long somebody is with us, of which brand, and what the family spends', async () => {
    const { id, facts } = await factsOf('赵建国');
    expect(facts.customers[id]).toMatchObject({
      tenure: 41,
      brand: 'easyown-plans',
      grade: 'gold',
      credit: 300,
      arrears: 0,
      city: 'zhengzhou',
    });
    expect(facts.held[id]).toMatchObject([{ brand: 'easyown-plans', monthsActive: 41, contractEnd: null, status: 'active' }]);
    expect(facts.household).toMatchObject({ members: 4, city: 'zhengzhou', headBrand: 'easyown-plans' });
    const { id: family, facts: ofFamily } = await factsOf('赵家');
    // Taken for twelve months.
    expect(ofFamily.held[family]?.map(({ specification, contractEnd }) => [specification, contractEnd])).toEqual([
      [null, null],
      ['broadband-xdsl', '2011-03-01'],
    ]);
    const spent = Object.values(ofFamily.customers).reduce(
      (sum, { class: kind, mobileSpend }) => sum + (kind === 'individual' ? Number(mobileSpend) : 0),
      0,
    );
    expect(ofFamily.household?.mobileSpend).toBe(spent);
  });

  it('leaves out what nobody has asked for: unknown is no value', async () => {
    const { id, facts } = await factsOf('张伟');
    expect(facts.customers[id]).not.toHaveProperty('city');
    expect(facts.customers[id]).toMatchObject({ brand: null, tenure: 0, documents: [] });
    expect(facts).toMatchObject({ household: null, group: null });
  });
});
