import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspaceOf } from '../../../core/definition/index.ts';
import { lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import type { Runtime } from '../runtime.ts';
import { addMember, createCustomer } from './create-customer.ts';
import { customerById } from './describe-customer.ts';
import { indexEndings } from './index-endings.ts';
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

const clerk = { id: 'clerk' };
const zhang = { class: 'individual', name: '张伟', identity: '310101198501010000', phone: '138 0013 8000', idVerified: true } as const;

describe('customers', () => {
  it('seals what identifies a person and shows it masked', async () => {
    const created = await createCustomer(runtime, zhang);
    expect(created).toMatchObject({ identity: '310***********0000', phone: '138 **** 8000' });
    const stored = await customerById(runtime, created.id);
    expect(JSON.stringify(stored)).not.toContain('198501');
    expect(runtime.personalData.open(stored.identity ?? '')).toBe('310101198501010000');
  });

  it('makes a household with its head and an organisation with its contact in one unit', async () => {
    const first = { relation: 'head', member: { new: zhang } };
    const home = await createCustomer(runtime, {
      class: 'family',
      name: '张家',
      idVerified: true,
      city: 'zhengzhou',
      billingAddress: '花园路 6 号',
      first,
    });
    expect(home).toMatchObject({
      members: [{ customer: { name: '张伟', phone: '138 **** 8000' }, relation: 'head' }],
      standing: { city: 'zhengzhou' },
      accounts: [{ billingAddress: '花园路 6 号', isDefault: true }],
    });
    const known = home.members[0]?.customer.id ?? '';
    const contact = { relation: 'contact', member: { id: known } };
    const firm = await createCustomer(runtime, { class: 'enterprise', name: '东海', idVerified: true, industry: 'G', first: contact });
    expect(firm).toMatchObject({ industry: 'G', accountManager: null, members: [{ customer: { id: known }, relation: 'contact' }] });
    const { members } = await createCustomer(runtime, { class: 'enterprise', name: '无人', idVerified: true });
    expect(members).toEqual([]);
  });

  it('makes nobody at all where the one it begins with is unknown, or looked after by nobody', async () => {
    const firm = { class: 'enterprise', name: '东海', idVerified: true } as const;
    const contact = { relation: 'contact', member: { id: 'nobody' } };
    await expect(createCustomer(runtime, { ...firm, first: contact })).rejects.toMatchObject({ code: 'not-found' });
    await expect(createCustomer(runtime, { ...firm, accountManager: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await searchCustomers(runtime, clerk, { text: '东海' })).toEqual([]);
    await expect(createCustomer(runtime, { ...zhang, first: contact })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('finds by the whole number however it is written, by its last four, and by no other part of it', async () => {
    await createCustomer(runtime, zhang);
    const found = async (text: string) => (await searchCustomers(runtime, clerk, { text })).length;
    expect([await found('13800138000'), await found('１３８ 0013 8000'), await found('张')]).toEqual([1, 1, 1]);
    expect([await found('8000'), await found('００００'), await found('张伟8000'), await found('zw 0000')]).toEqual([1, 1, 1, 1]);
    expect([await found('0013'), await found('000'), await found('310101'), await found('李 8000')]).toEqual([0, 0, 0, 0]);
  });

  it('keeps on record whom it showed for four digits, and asks of a short number to be typed whole', async () => {
    const { id } = await createCustomer(runtime, zhang);
    const short = await createCustomer(runtime, { ...zhang, name: '李', identity: '', phone: '10086' });
    expect(await searchCustomers(runtime, clerk, { text: '0086' })).toEqual([]);
    expect(await searchCustomers(runtime, clerk, { text: '10086' })).toMatchObject([{ id: short.id }]);
    await searchCustomers(runtime, clerk, { text: '8000' });
    const { rows } = await runtime.store.audit.list({
      by: null,
      action: 'ending-searched',
      subject: null,
      from: null,
      to: null,
      offset: 0,
      limit: 10,
    });
    expect(rows).toMatchObject([{ by: clerk.id, subject: id }]);
  });

  it('makes numbers of an older store findable by their last four, once', async () => {
    const { id } = await createCustomer(runtime, zhang);
    await runtime.store.customers.setEndings([{ id, identityEnding: null, phoneEnding: null }]);
    expect(await searchCustomers(runtime, clerk, { text: '8000' })).toEqual([]);
    expect([await indexEndings(runtime), await indexEndings(runtime)]).toEqual([1, 0]);
    expect(await searchCustomers(runtime, clerk, { text: '8000' })).toMatchObject([{ id }]);
  });

  it('keeps a name with markup as the text it is', async () => {
    const name = '<img src=x onerror=alert(1)>&"';
    const created = await createCustomer(runtime, { ...zhang, name });
    expect((await searchCustomers(runtime, clerk, { text: '<img' }))[0]).toMatchObject({ id: created.id, name });
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
