import type { MergeAnswer, MergePreview } from '../../api/contract.ts';
import type { CustomerRecord } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { customerById, describeCustomer } from './describe-customer.ts';

type Pair = { readonly kept: CustomerRecord; readonly double: CustomerRecord };

/** Two customers of one class; a customer is no double of itself. */
async function pairOf(runtime: Runtime, input: { readonly kept: string; readonly double: string }): Promise<Pair> {
  const kept = await customerById(runtime, input.kept);
  const double = await customerById(runtime, input.double);
  if (kept.id === double.id) throw new AppError('invalid-input', { reason: 'merged-with-itself' });
  if (kept.class !== double.class) throw new AppError('invalid-input', { reason: 'merged-across-classes' });
  return { kept, double };
}

export async function previewMerge(runtime: Runtime, input: { readonly kept: string; readonly double: string }): Promise<MergePreview> {
  const { kept, double } = await pairOf(runtime, input);
  const { customers, orders, products } = runtime.store;
  const query = { customer: double.id, text: null, offset: 0, limit: 1 };
  return {
    kept: { ...describeCustomer(runtime, kept), version: kept.version },
    double: { ...describeCustomer(runtime, double), version: double.version },
    moves: {
      orders: (await orders.list({ ...query, state: null })).total,
      openOrders: (await orders.list({ ...query, state: 'draft' })).total,
      products: (await products.of([double.id])).length,
      accounts: (await customers.accounts(double.id)).length,
      members: (await customers.members(double.id)).length,
      belongsTo: (await customers.belongsTo(double.id)).length,
      sites: (await customers.sites(double.id)).length,
      papers: (await customers.papers(double.id)).length,
    },
  };
}

/** Makes one of two; there is no way back, so that a person says yes to the preview first. */
export async function mergeCustomers(
  runtime: Runtime,
  actor: Actor,
  input: {
    readonly kept: { readonly id: string; readonly version: number };
    readonly double: { readonly id: string; readonly version: number };
  },
): Promise<MergeAnswer> {
  const { kept, double } = await pairOf(runtime, { kept: input.kept.id, double: input.double.id });
  const outcome = await runtime.store.customers.merge({
    at: runtime.now(),
    by: actor.id,
    kept: { id: kept.id, expectedVersion: input.kept.version },
    double: { id: double.id, expectedVersion: input.double.version },
  });
  return outcome.type === 'written' ? { ok: true, id: kept.id } : { ok: false, type: 'version-conflict' };
}
