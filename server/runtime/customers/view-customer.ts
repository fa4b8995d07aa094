import { isBundle, type Workspace } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { CustomerView, InstalledView } from '../../api/contract.ts';
import type { CustomerRecord, MembershipRecord, ProductRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';
import { customerById, describeCustomer, householdOf } from './describe-customer.ts';
import { detailOf } from './get-customer.ts';
import { isOpenKind } from './own-papers.ts';
import { maskIdentity } from './personal-data.ts';

/** Of members beyond so many, what they have stands on their own pages. */
const greatestHousehold = 200;

const asText = (name: string): LocalizedText => ({ 'zh-CN': name, en: name });

const bundleNames = (workspace: Workspace, { bundle, role }: MembershipRecord): { bundle: LocalizedText; role: LocalizedText } => {
  const offering = workspace.get('offering', bundle);
  const found = offering && isBundle(offering) ? offering.roles?.find(({ id }) => id === role) : undefined;
  return { bundle: offering?.name ?? asText(bundle), role: found?.name ?? asText(role) };
};

async function describeProducts(runtime: Runtime, records: readonly ProductRecord[]): Promise<InstalledView[]> {
  const { store, shelf } = runtime;
  const named = [
    ...records.map(({ customer }) => customer),
    ...records.flatMap(({ memberships }) => memberships.map(({ customer }) => customer)),
  ];
  const customers = new Map((await store.customers.many([...new Set(named)])).map(({ id, name }) => [id, { id, name }]));
  const partyOf = (id: string) => customers.get(id) ?? { id, name: id };
  const releases = new Map(
    await Promise.all(
      [...new Set(records.map(({ release }) => release))].map(async (hash) => [hash, await store.releases.get(hash)] as const),
    ),
  );
  const orders = new Map((await store.orders.numbers([...new Set(records.map(({ order }) => order))])).map((order) => [order.id, order]));
  const live = await store.releases.live();
  const workspace = live ? await shelf.workspace(live.hash) : null;
  return records.map(
    ({ id, name, label, status, quantity, customer, since, release, order, memberships }): InstalledView => ({
      id,
      name,
      label,
      status,
      quantity,
      holder: partyOf(customer),
      since,
      release: releases.get(release)?.number ?? null,
      order: orders.get(order) ?? null,
      memberships: memberships.map((membership) => ({
        ...(workspace ? bundleNames(workspace, membership) : { bundle: asText(membership.bundle), role: asText(membership.role) }),
        customer: partyOf(membership.customer),
        since: membership.since,
      })),
    }),
  );
}

/** Everything about one customer. */
export async function viewCustomer(runtime: Runtime, id: string): Promise<CustomerView> {
  const { store, personalData } = runtime;
  const customer: CustomerRecord = await customerById(runtime, id);
  const household = (await householdOf(runtime, customer)).slice(0, greatestHousehold);
  const links = await store.customers.belongsTo(customer.id);
  const owners = new Map((await store.customers.many(links.map((link) => link.customer))).map((owner) => [owner.id, owner]));
  return {
    customer: await detailOf(runtime, customer),
    belongsTo: links.flatMap(({ customer: owner, relation }) => {
      const found = owners.get(owner);
      return found ? [{ customer: describeCustomer(runtime, found), relation }] : [];
    }),
    products: await describeProducts(runtime, await store.products.of(household.map((one) => one.id))),
    sites: (await store.customers.sites(customer.id)).map(({ customer: _, ...site }) => site),
    papers: (await store.customers.papers(customer.id)).map(({ customer: _, number, ...paper }) => {
      const [whole, isMasked] = [personalData.open(number), !isOpenKind(paper.kind)];
      return { ...paper, number: isMasked ? maskIdentity(whole) : whole, isMasked };
    }),
    doubles: (await store.customers.doublesOf(customer)).map((double) => describeCustomer(runtime, double)),
  };
}
