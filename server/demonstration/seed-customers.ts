import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { customerGrades } from '../../core/definition/index.ts';
import { microPerYuan } from '../../core/kernel/money.ts';
import { addSites } from '../runtime/customers/add-sites.ts';
import { addMember, createCustomer, type NewCustomer } from '../runtime/customers/create-customer.ts';
import { editCustomer } from '../runtime/customers/edit-customer.ts';
import { type BaseProduct, installBase } from '../runtime/customers/install-base.ts';
import { viewCustomer } from '../runtime/customers/view-customer.ts';
import type { Runtime } from '../runtime/runtime.ts';

const product = z.object({
  offering: z.string(),
  since: z.iso.date(),
  status: z.enum(['pending-activation', 'active', 'suspended']).optional(),
  characteristics: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  roles: z.record(z.string(), z.array(z.string())).optional(),
});
const yuan = z
  .number()
  .min(0)
  .transform((amount) => Math.round(amount * microPerYuan));
const standing = z.object({
  city: z.string().optional(),
  grade: z.enum(customerGrades).optional(),
  credit: yuan.optional(),
  arrears: yuan.optional(),
  mobileSpend: yuan.optional(),
});
const person = z.object({
  name: z.string(),
  identity: z.string().optional(),
  phone: z.string().optional(),
  birthday: z.iso.date().optional(),
  idVerified: z.boolean().default(true),
  standing: standing.optional(),
  products: z.array(product).default([]),
});
const seeds = z.object({
  customers: z.array(
    person.extend({
      class: z.enum(['individual', 'family', 'enterprise']),
      industry: z.string().optional(),
      /** By the name of a demo sign-in. */
      accountManager: z.string().optional(),
      billingAddress: z.string().optional(),
      members: z.array(person.extend({ relation: z.string() })).default([]),
      papers: z.array(z.object({ kind: z.string(), number: z.string(), validFrom: z.iso.date(), validUntil: z.iso.date() })).default([]),
      sites: z.array(z.object({ name: z.string(), address: z.string(), region: z.string() })).default([]),
    }),
  ),
});
type Seed = z.infer<typeof seeds>['customers'][number];
type SeedPerson = z.infer<typeof person>;

const heldBy = (holder: string, { products }: Pick<SeedPerson, 'products'>): BaseProduct[] =>
  products.map(({ since, ...given }) => ({ ...given, holder, since: `${since}T00:00:00+08:00` }));

const plain = ({ name, identity, phone, birthday, idVerified, standing }: SeedPerson): Omit<NewCustomer, 'class'> => ({
  name,
  identity,
  phone,
  birthday,
  idVerified,
  standing,
});

async function seedCustomer(runtime: Runtime, seed: Seed): Promise<void> {
  const [accountManager] = seed.accountManager === undefined ? [] : await runtime.store.people.named(seed.accountManager);
  const { class: customerClass, industry, billingAddress } = seed;
  const { id } = await createCustomer(runtime, { class: customerClass, industry, billingAddress, accountManager, ...plain(seed) });
  const members = await Promise.all(
    seed.members.map(async ({ relation, ...member }) => {
      const created = await createCustomer(runtime, { class: 'individual', ...plain(member) });
      await addMember(runtime, { customer: id, member: { id: created.id }, relation });
      return { id: created.id, member };
    }),
  );
  if (seed.sites.length > 0) await addSites(runtime, { id: 'Offerwright' }, { customer: id, sites: seed.sites });
  await addPapers(runtime, id, seed.papers);
  const products = [...members.flatMap((one) => heldBy(one.id, one.member)), ...heldBy(id, seed)];
  if (products.length > 0) await installBase(runtime, 'Offerwright', { customer: id, products });
}

/** Each over the version that the one before left. */
async function addPapers(runtime: Runtime, id: string, papers: Seed['papers']): Promise<void> {
  for (const paper of papers) {
    const { version } = (await viewCustomer(runtime, id)).customer;
    await editCustomer(runtime, { id: 'Offerwright' }, { id, version, edit: { type: 'paper', ...paper, hasCopy: true } });
  }
}

/** Customers of each class with what they have, to try selling on; only into a store that has none. */
export async function seedCustomers(runtime: Runtime, file: string): Promise<number> {
  const known = await runtime.store.customers.find({ text: '', lookups: [], ending: null, label: null, class: null, offset: 0, limit: 1 });
  if (known.total > 0) return 0;
  const { customers } = seeds.parse(JSON.parse(await readFile(file, 'utf8')));
  await Promise.all(customers.map((seed) => seedCustomer(runtime, seed)));
  return customers.length;
}
