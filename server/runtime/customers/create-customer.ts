import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CustomerDetail } from '../../api/contract.ts';
import type { AccountRecord, CustomerRecord, CustomerStanding } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { customerById } from './describe-customer.ts';
import { getCustomer } from './get-customer.ts';
import { sealNumber } from './personal-data.ts';

export type NewCustomer = {
  readonly class: CustomerClass;
  readonly name: string;
  readonly identity?: string | undefined;
  readonly phone?: string | undefined;
  readonly idVerified: boolean;
  readonly birthday?: string | undefined;
  readonly standing?: Partial<CustomerStanding> | undefined;
};

const newcomer: CustomerStanding = { city: null, grade: 'standard', credit: 0, arrears: 0, mobileSpend: 0 };

/** A customer with the default account that its charges go to. */
function recordsOf(runtime: Runtime, input: NewCustomer): { customer: CustomerRecord; account: AccountRecord } {
  const identity = sealNumber(runtime.personalData, input.identity ?? '');
  const phone = sealNumber(runtime.personalData, input.phone ?? '');
  const customer: CustomerRecord = {
    id: runtime.newId(),
    class: input.class,
    name: input.name.trim(),
    identity: identity.value,
    identityLookup: identity.lookup,
    identityEnding: identity.ending,
    phone: phone.value,
    phoneLookup: phone.lookup,
    phoneEnding: phone.ending,
    idVerified: input.idVerified,
    birthday: input.birthday ?? null,
    ...newcomer,
    ...input.standing,
    version: 1,
    heldRevision: 0,
    changedAt: runtime.now(),
    mergedInto: null,
  };
  const account = { id: runtime.newId(), customer: customer.id, name: customer.name, isDefault: true, billingAddress: '' };
  return { customer, account };
}

export async function createCustomer(runtime: Runtime, input: NewCustomer): Promise<CustomerDetail> {
  const { customer, account } = recordsOf(runtime, input);
  await runtime.store.customers.create(customer, account);
  return getCustomer(runtime, customer.id);
}

/** Links somebody to a household or organisation: a known customer, or a new one at once. */
export async function addMember(
  runtime: Runtime,
  input: {
    readonly customer: string;
    readonly member: { readonly id: string } | { readonly new: NewCustomer };
    readonly relation: string;
  },
): Promise<CustomerDetail> {
  const owner = await customerById(runtime, input.customer);
  if (owner.class === 'individual') throw new AppError('invalid-input', { reason: 'individuals-have-no-members' });
  const created = 'new' in input.member ? recordsOf(runtime, input.member.new) : null;
  const member = 'id' in input.member ? (await customerById(runtime, input.member.id)).id : created?.customer.id;
  if (member === undefined || member === owner.id) throw new AppError('invalid-input', { reason: 'member-of-itself' });
  await runtime.store.customers.addMember({ customer: owner.id, member, relation: input.relation, joinedAt: runtime.now() }, created);
  return getCustomer(runtime, owner.id);
}
