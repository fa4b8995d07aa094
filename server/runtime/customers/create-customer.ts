import type { CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CustomerDetail } from '../../api/contract.ts';
import type { CustomerRecord, CustomerStanding, FirstMember, NewCustomerRecords } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { mustLookAfter } from './account-managers.ts';
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
  readonly city?: string | undefined;
  readonly industry?: string | undefined;
  readonly accountManager?: string | undefined;
  readonly billingAddress?: string | undefined;
};
/** A known customer, or a new one at once. */
export type MemberChoice = { readonly id: string } | { readonly new: NewCustomer };
/** Whom a household or an organisation begins with: its head, its contact. */
type First = { readonly relation: string; readonly member: MemberChoice };

const newcomer: CustomerStanding = { city: null, grade: 'standard', credit: 0, arrears: 0, mobileSpend: 0 };

/** A customer with the default account that its charges go to. */
function recordsOf(runtime: Runtime, input: NewCustomer): NewCustomerRecords {
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
    industry: input.class === 'enterprise' ? (input.industry ?? null) : null,
    accountManager: input.class === 'enterprise' ? (input.accountManager ?? null) : null,
    ...newcomer,
    ...(input.city === undefined ? {} : { city: input.city }),
    ...input.standing,
    version: 1,
    heldRevision: 0,
    changedAt: runtime.now(),
    mergedInto: null,
  };
  const account = {
    id: runtime.newId(),
    customer: customer.id,
    name: customer.name,
    isDefault: true,
    billingAddress: input.billingAddress?.trim() ?? '',
  };
  return { customer, account };
}

/** With the one it begins with, if named, in one unit: no household is left behind without its head. */
export async function createCustomer(
  runtime: Runtime,
  input: NewCustomer & { readonly first?: First | undefined },
): Promise<CustomerDetail> {
  await mustLookAfter(runtime, input.accountManager);
  const { customer, account } = recordsOf(runtime, input);
  await runtime.store.customers.create(customer, account, input.first && (await memberOf(runtime, customer, input.first)));
  return getCustomer(runtime, customer.id);
}

async function memberOf(runtime: Runtime, owner: CustomerRecord, { relation, member: choice }: First): Promise<FirstMember> {
  if (owner.class === 'individual') throw new AppError('invalid-input', { reason: 'individuals-have-no-members' });
  const created = 'new' in choice ? recordsOf(runtime, choice.new) : null;
  const member = 'id' in choice ? (await customerById(runtime, choice.id)).id : created?.customer.id;
  if (member === undefined || member === owner.id) throw new AppError('invalid-input', { reason: 'member-of-itself' });
  return { link: { customer: owner.id, member, relation, joinedAt: runtime.now() }, created };
}

/** Links somebody to a household or organisation: a known customer, or a new one at once. */
export async function addMember(
  runtime: Runtime,
  input: {
    readonly customer: string;
    readonly member: MemberChoice;
    readonly relation: string;
  },
): Promise<CustomerDetail> {
  const owner = await customerById(runtime, input.customer);
  const { link, created } = await memberOf(runtime, owner, input);
  await runtime.store.customers.addMember(link, created);
  return getCustomer(runtime, owner.id);
}
