import type { NewCustomer } from '../runtime/customers/create-customer.ts';
import { addMember, createCustomer } from '../runtime/customers/create-customer.ts';
import type { Runtime } from '../runtime/runtime.ts';

type Seed = NewCustomer & { readonly members?: readonly (NewCustomer & { readonly relation: string })[] };

const person = (name: string, identity: string, phone: string, birthday: string): NewCustomer => ({
  class: 'individual',
  name,
  identity,
  phone,
  birthday,
  idVerified: true,
});

// Invented people: the identity numbers carry check digits that no real one can have.
const seeds: readonly Seed[] = [
  person('张伟', '310101198501010000', '13800138000', '1985-01-01'),
  { ...person('周小雨', '310104200905120001', '13900139000', '2009-05-12'), idVerified: false },
  {
    class: 'family',
    name: '李家',
    phone: '13700137000',
    idVerified: true,
    members: [
      { ...person('李强', '410105197803150003', '13700137000', '1978-03-15'), relation: 'head' },
      { ...person('王芳', '410105198006210004', '13700137001', '1980-06-21'), relation: 'spouse' },
      { ...person('李明', '410105200411080005', '13700137002', '2004-11-08'), relation: 'child' },
    ],
  },
  {
    class: 'enterprise',
    name: '东海物流有限公司',
    identity: '91310000DEMO000001',
    phone: '02160000000',
    idVerified: true,
    members: [
      { ...person('陈静', '310105199002280006', '13600136000', '1990-02-28'), relation: 'employee' },
      { ...person('刘洋', '310106198812010007', '13600136001', '1988-12-01'), relation: 'employee' },
    ],
  },
];

/** A few customers of each class to try selling on; only into a store that has none. */
export async function seedCustomers(runtime: Runtime): Promise<number> {
  const known = await runtime.store.customers.search({ name: null, lookups: [], class: null, limit: 1 });
  if (known.length > 0) return 0;
  for (const { members = [], ...seed } of seeds) {
    const customer = await createCustomer(runtime, seed);
    for (const { relation, ...member } of members) await addMember(runtime, { customer: customer.id, member: { new: member }, relation });
  }
  return seeds.length;
}
