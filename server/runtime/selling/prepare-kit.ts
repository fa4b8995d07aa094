import type { SellingKit } from '../../api/contract.ts';
import { customerById, describeCustomer, householdOf } from '../customers/describe-customer.ts';
import { resolveFacts } from '../customers/resolve-facts.ts';
import { AppError } from '../fault.ts';
import { orderById } from '../orders/order-by-id.ts';
import { describeRelease, liveRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';

/** What a browser needs to configure one root by itself. An order keeps its release, whatever is live by now. */
export async function prepareKit(
  runtime: Runtime,
  input: { readonly offering: string; readonly customer: string; readonly order?: string | undefined },
): Promise<SellingKit> {
  const order = input.order ? await orderById(runtime, input.order) : null;
  const release = order ? await releaseByHash(runtime, order.release) : await liveRelease(runtime);
  const pinned = order?.roots.find(({ offering }) => offering === input.offering)?.program;
  const hash = pinned ?? (await runtime.shelf.programHash(release.hash, input.offering));
  if (!hash) throw new AppError('not-found', { kind: 'offering', id: input.offering });
  const holders = await householdOf(runtime, await customerById(runtime, input.customer));
  const { facts } = await resolveFacts(runtime, holders);
  return {
    release: describeRelease(release),
    program: await runtime.shelf.program(hash),
    facts,
    holders: holders.map((holder) => describeCustomer(runtime, holder)),
    now: runtime.now(),
  };
}
