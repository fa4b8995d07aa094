import type { CustomerFacts, ResolvedFacts } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';
import type { CustomerRecord, MemberRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';
import { brandHeld } from './describe-held.ts';
import { yuanOf } from './standing.ts';

/** The relation that a family's list of members gives to its head (户主). */
const headOf = 'head';

/** Families and organisations that somebody belongs to, those joined first before others; or the one that orders itself. */
async function ownersAround({ store }: Runtime, customer: CustomerRecord): Promise<readonly CustomerRecord[]> {
  if (customer.class !== 'individual') return [customer];
  const links = [...(await store.customers.belongsTo(customer.id))].sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : 1));
  const records = new Map((await store.customers.many(links.map((link) => link.customer))).map((record) => [record.id, record]));
  return links.flatMap((link) => records.get(link.customer) ?? []);
}

/** A city that nobody has asked for is left out, and so unknown. */
const around = ({ city }: CustomerRecord, members: readonly MemberRecord[]): CustomerFacts => ({
  members: members.length,
  ...(city === null ? {} : { city }),
});

async function familyFacts({ store }: Runtime, workspace: Workspace, family: CustomerRecord): Promise<CustomerFacts> {
  const members = await store.customers.members(family.id);
  const head = members.find(({ relation }) => relation === headOf)?.member;
  const held = head === undefined ? undefined : (await store.products.held([head])).get(head);
  const people = await store.customers.many(members.map(({ member }) => member));
  return {
    ...around(family, members),
    headBrand: held ? brandHeld(workspace, held.products) : null,
    mobileSpend: yuanOf(people.reduce((sum, { mobileSpend }) => sum + mobileSpend, 0)),
  };
}

/** Facts of the family and of the organisation around whoever orders; null where there is none. */
export async function resolveHousehold(
  runtime: Runtime,
  workspace: Workspace,
  customer: CustomerRecord,
): Promise<Required<Pick<ResolvedFacts, 'household' | 'group'>>> {
  const owners = await ownersAround(runtime, customer);
  const family = owners.find((owner) => owner.class === 'family');
  const organisation = owners.find((owner) => owner.class === 'enterprise');
  return {
    household: family ? await familyFacts(runtime, workspace, family) : null,
    group: organisation
      ? { ...around(organisation, await runtime.store.customers.members(organisation.id)), grade: organisation.grade }
      : null,
  };
}
