import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspaceOf } from '../../../core/definition/index.ts';
import { lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import type { Runtime } from '../runtime.ts';
import { addMember, createCustomer } from './create-customer.ts';
import { customerById } from './describe-customer.ts';
import { resolveFacts } from './resolve-facts.ts';
import { searchCustomers } from './search-customers.ts';

let house: TestHouse;
let runtime: Runtime;
beforeEach(async () => {
  house = openTestHouse();
  runtime = house.runtime;
  await house.publish(lineCatalogue());
});
afterEach(() => house.close());

const zhang = { class: 'individual', name: '张伟', identity: '310101198501010000', phone: '138 0013 8000', idVerified: true } as const;

describe('customers', () => {
  it('seals what identifies a person and shows it masked', async () => {
    const created = await createCustomer(runtime, zhang);
    expect(created).toMatchObject({ identity: '310***********0000', phone: '138 **** 8000' });
    const stored = await customerById(runtime, created.id);
    expect(JSON.stringify(stored)).not.toContain('198501');
    expect(runtime.personalData.open(stored.identity ?? '')).toBe('310101198501010000');
  });

  it('finds by the whole number however it is written, and never by a part of it', async () => {
    await createCustomer(runtime, zhang);
    const found = async (text: string) => (await searchCustomers(runtime, { text })).length;
    expect([await found('13800138000'), await found('１３８ 0013 8000'), await found('张')]).toEqual([1, 1, 1]);
    expect([await found('8000'), await found('310101')]).toEqual([0, 0]);
  });

  it('keeps a name with markup as the text it is', async () => {
    const name = '<img src=x onerror=alert(1)>&"';
    const created = await createCustomer(runtime, { ...zhang, name });
    expect((await searchCustomers(runtime, { text: '<img' }))[0]).toMatchObject({ id: created.id, name });
  });

  it('links members to households only', async () => {
    const family = await createCustomer(runtime, { class: 'family', name: '李家', idVerified: true });
    const grown = await addMember(runtime, { customer: family.id, member: { new: zhang }, relation: 'head' });
    expect(grown).toMatchObject({ version: 2, members: [{ relation: 'head', customer: { name: '张伟' } }] });
    const [member] = grown.members;
    await expect(
      addMember(runtime, { customer: member?.customer.id ?? '', member: { id: family.id }, relation: 'x' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('knows the age on the day, null for what is no person, and leaves out what is not known', async () => {
    const facts = async (given: Parameters<typeof createCustomer>[1]) => {
      const { id } = await createCustomer(runtime, given);
      return (await resolveFacts(runtime, workspaceOf([]), [await customerById(runtime, id)])).facts.customers[id];
    };
    expect(await facts({ ...zhang, birthday: '2008-11-22' })).toEqual({
      class: 'individual',
      idVerified: true,
      age: 18,
      grade: 'standard',
      credit: 0,
      arrears: 0,
      mobileSpend: 0,
      documents: [],
      tenure: 0,
      brand: null,
    });
    expect(await facts({ ...zhang, birthday: '2008-11-23' })).toMatchObject({ age: 17 });
    expect(await facts(zhang)).not.toHaveProperty('age');
    expect(await facts({ class: 'enterprise', name: 'x', idVerified: false })).toMatchObject({ age: null, idVerified: false });
  });
});
