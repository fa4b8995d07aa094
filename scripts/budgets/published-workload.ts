import type { Page } from '@playwright/test';
import { definitionsOf, workloadBundle } from '../../bench/workload/definitions.ts';
import { orderOf } from '../../bench/workload/orders.ts';
import { planOffering } from '../../bench/workload/plan.ts';
import { type Definition, type DefinitionKey, keyOf, readDefinition } from '../../core/definition/index.ts';
import { apiOf, signIn } from '../../e2e/support/sign-in.ts';

const seed = 2009;
/** With three fields each, ten groups and a role, about 200 fields. */
const components = 64;

/** Publishes an offering of the bench's workload beside the example catalogue, and begins orders of it with every answer given. */
export async function publishWorkload(page: Page, address: string): Promise<{ readonly begin: () => Promise<string> }> {
  const plan = planOffering(seed, { components });
  const changes: Record<DefinitionKey, Definition> = {};
  for (const json of definitionsOf(plan)) {
    const read = readDefinition(json);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    changes[keyOf(read.value)] = read.value;
  }
  await signIn(page, 'catalogue-admin', address);
  const admin = apiOf(page);
  const draft = await admin.drafts.create.mutate({ title: 'Workload' });
  const saved = await admin.drafts.save.mutate({
    id: draft.id,
    base: draft.base.hash,
    version: draft.version,
    session: 'workload',
    turn: 1,
    changes,
  });
  if (!saved.ok) throw new Error(saved.type);
  const published = await admin.releases.publishDraft.mutate({ draft: draft.id, version: saved.draft.version, title: 'Workload' });
  if (!published.ok) throw new Error(JSON.stringify(published.issues));

  await signIn(page, 'clerk', address);
  const clerk = apiOf(page);
  const customer = await clerk.customers.create.mutate({ class: 'individual', name: 'Measured', phone: '13800138111', idVerified: true });
  const { selections } = orderOf(plan, seed, { lines: 0, gaps: 0 }).request;
  const roots = [{ key: 'root', offering: workloadBundle, selections }];
  return {
    begin: async () => {
      const begun = await clerk.orders.save.mutate({ customer: customer.id, release: published.release.hash, roots });
      if (!begun.ok) throw new Error(JSON.stringify(begun));
      return begun.order.id;
    },
  };
}
