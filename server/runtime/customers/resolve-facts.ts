import type { CustomerFacts, ResolvedFacts } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';
import type { CustomerRecord, HeldProduct, PaperRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';
import { brandHeld, describeHeld } from './describe-held.ts';
import { wholeMonths } from './months.ts';
import { resolveHousehold } from './resolve-household.ts';
import { standingFacts } from './standing.ts';

/** Whole years on that day; null for customers that are no persons. */
function ageAt(customer: CustomerRecord, today: string): number | null | undefined {
  if (customer.class !== 'individual') return null;
  if (customer.birthday === null) return undefined;
  const years = Number(today.slice(0, 4)) - Number(customer.birthday.slice(0, 4));
  return today.slice(5, 10) < customer.birthday.slice(5, 10) ? years - 1 : years;
}

type Known = { readonly products: readonly HeldProduct[]; readonly papers: readonly PaperRecord[]; readonly workspace: Workspace };

/** What the store knows of a customer. What it does not know is left out, and so unknown (`model 25`). */
function factsOf(customer: CustomerRecord, today: string, { products, papers, workspace }: Known): CustomerFacts {
  const age = ageAt(customer, today);
  const valid = papers.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  const [first] = products;
  return {
    class: customer.class,
    idVerified: customer.idVerified,
    ...(age === undefined ? {} : { age }),
    ...standingFacts(customer),
    documents: [...new Set(valid.map(({ kind }) => kind))].sort(),
    tenure: first ? wholeMonths(first.since.slice(0, 10), today) : 0,
    brand: brandHeld(workspace, products),
  };
}

/**
 * Facts of whoever orders (the first), its family or organisation, and everybody who takes part; and the revisions of
 * their holdings that a submission must find unchanged.
 */
export async function resolveFacts(
  runtime: Runtime,
  workspace: Workspace,
  parties: readonly CustomerRecord[],
): Promise<{ readonly facts: ResolvedFacts; readonly revisions: ReadonlyMap<string, number> }> {
  const { products, customers } = runtime.store;
  const [owner] = parties;
  const held = await products.held(parties.map(({ id }) => id));
  const today = runtime.now().slice(0, 10);
  const known = await Promise.all(
    parties.map(async (customer): Promise<[string, CustomerFacts]> => {
      const own = { products: held.get(customer.id)?.products ?? [], papers: await customers.papers(customer.id), workspace };
      return [customer.id, factsOf(customer, today, own)];
    }),
  );
  return {
    facts: {
      listsEveryHolder: true,
      customers: Object.fromEntries(known),
      held: Object.fromEntries([...held].map(([id, own]) => [id, own.products.map((one) => describeHeld(workspace, today, one))])),
      ...(owner ? await resolveHousehold(runtime, workspace, owner) : {}),
    },
    revisions: new Map([...held].map(([id, { revision }]) => [id, revision])),
  };
}
