import { expect, it } from 'vitest';
import { emptyCustomer, newCustomer, type TypedCustomer } from './new-customer.ts';

const typed = (given: Partial<TypedCustomer>): TypedCustomer => ({ ...emptyCustomer, ...given });
const known = { id: 'li', class: 'individual', name: '李伟', identity: '', phone: '' } as const;

it('makes a head of the name, with the number, the phone and the birthday that the household is known by', () => {
  const family = typed({
    class: 'family',
    name: ' 李家 ',
    identity: '11010519491231002x',
    phone: '138 0013 8000',
    city: 'zhengzhou',
    billingAddress: '花园路 6 号',
    idVerified: true,
    first: { known: null, name: '李伟', phone: '' },
  });
  expect(newCustomer(family)).toEqual({
    class: 'family',
    name: '李家',
    identity: '11010519491231002x',
    phone: '13800138000',
    idVerified: true,
    city: 'zhengzhou',
    billingAddress: '花园路 6 号',
    first: {
      relation: 'head',
      member: {
        new: {
          class: 'individual',
          name: '李伟',
          identity: '11010519491231002x',
          phone: '13800138000',
          birthday: '1949-12-31',
          idVerified: true,
        },
      },
    },
  });
});

it('gives an organisation its industry, who looks after it, and a contact with a phone of its own', () => {
  const first = { known: null, name: '陈静', phone: '１３６００１３６０００' };
  const sent = newCustomer(typed({ class: 'enterprise', name: '东海物流', phone: '021', industry: 'G', accountManager: 'sun', first }));
  expect(sent).toEqual({
    class: 'enterprise',
    name: '东海物流',
    phone: '021',
    idVerified: false,
    industry: 'G',
    accountManager: 'sun',
    first: { relation: 'contact', member: { new: { class: 'individual', name: '陈静', phone: '13600136000', idVerified: false } } },
  });
});

it('links somebody known, and nobody where no name was given', () => {
  const of = (given: Partial<TypedCustomer>) => newCustomer(typed({ name: '甲', ...given }))?.first;
  expect(of({ class: 'family', first: { known, name: '', phone: '' } })).toEqual({ relation: 'head', member: { id: 'li' } });
  expect(of({ class: 'enterprise', first: { known, name: '', phone: '' } })).toEqual({ relation: 'contact', member: { id: 'li' } });
  expect(of({ class: 'family' })).toBeUndefined();
});

it('sends of a person nothing that only a household or an organisation has', () => {
  const first = { known, name: '', phone: '' };
  expect(newCustomer(typed({ name: '甲', city: 'beijing', industry: 'A', billingAddress: '路', first }))).toEqual({
    class: 'individual',
    name: '甲',
    idVerified: false,
  });
});

it('waits for a name, and for a day that is one', () => {
  expect(newCustomer(typed({ name: ' ' }))).toBeNull();
  expect(newCustomer(typed({ name: '甲', birthday: '2001-02-30' }))).toBeNull();
});
