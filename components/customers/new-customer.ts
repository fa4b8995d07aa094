import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../../server/api/root.ts';
import type { FirstMember } from './first-member-fields.tsx';
import { birthdayOf } from './identity-doubt.ts';
import type { Organisation } from './organisation-fields.tsx';
import { typedDay } from './typed-day.ts';

export type NewCustomer = inferRouterInputs<AppRouter>['customers']['create'];
export type CustomerClass = NewCustomer['class'];

/** What stands in the form, of every class: changing the class loses nothing. */
export type TypedCustomer = Organisation & {
  readonly class: CustomerClass;
  readonly name: string;
  readonly identity: string;
  readonly phone: string;
  readonly birthday: string;
  readonly idVerified: boolean;
  readonly city: string | null;
  readonly billingAddress: string;
  readonly first: FirstMember;
};

export const emptyCustomer: TypedCustomer = {
  class: 'individual',
  name: '',
  identity: '',
  phone: '',
  birthday: '',
  idVerified: false,
  city: null,
  industry: null,
  accountManager: null,
  billingAddress: '',
  first: { known: null, name: '', phone: '' },
};

const plain = (text: string): string => text.normalize('NFKC').trim();
const numbers = (identity: string, phone: string) => ({
  ...(plain(identity) ? { identity: plain(identity) } : {}),
  ...(plain(phone) ? { phone: plain(phone).replaceAll(' ', '') } : {}),
});

type First = Pick<NewCustomer, 'first'>;

function headOf({ first, identity, phone, idVerified }: TypedCustomer): First {
  if (first.known) return { first: { relation: 'head', member: { id: first.known.id } } };
  if (first.name.trim() === '') return {};
  const born = birthdayOf(identity);
  // A household is known by the number of its head, and reached by the head's phone.
  const head = { name: first.name.trim(), idVerified, ...numbers(identity, phone), ...(born === '' ? {} : { birthday: born }) };
  return { first: { relation: 'head', member: { new: { class: 'individual', ...head } } } };
}

function contactOf({ first }: TypedCustomer): First {
  if (first.known) return { first: { relation: 'contact', member: { id: first.known.id } } };
  if (first.name.trim() === '') return {};
  const contact = { name: first.name.trim(), idVerified: false, ...numbers('', first.phone) };
  return { first: { relation: 'contact', member: { new: { class: 'individual', ...contact } } } };
}

/** What is sent of it; null while something is missing that the form then says. */
export function newCustomer(typed: TypedCustomer): NewCustomer | null {
  const born = typedDay(typed.birthday);
  const common = { name: typed.name.trim(), idVerified: typed.idVerified, ...numbers(typed.identity, typed.phone) };
  if (common.name === '') return null;
  if (typed.class === 'individual')
    return born === null ? null : { class: 'individual', ...common, ...(born === '' ? {} : { birthday: born }) };
  const address = typed.billingAddress.trim();
  const billed = { ...common, ...(address === '' ? {} : { billingAddress: address }) };
  if (typed.class === 'family')
    return { class: 'family', ...billed, ...(typed.city === null ? {} : { city: typed.city }), ...headOf(typed) };
  return {
    class: 'enterprise',
    ...billed,
    ...(typed.industry === null ? {} : { industry: typed.industry }),
    ...(typed.accountManager === null ? {} : { accountManager: typed.accountManager }),
    ...contactOf(typed),
  };
}
