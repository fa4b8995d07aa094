import type { SellingKit } from '../../api/contract.ts';
import { customerById, describeCustomer, householdOf } from '../customers/describe-customer.ts';
import { ownPapersOf } from '../customers/own-papers.ts';
import { ownSitesOf } from '../customers/own-sites.ts';
import { resolveFacts } from '../customers/resolve-facts.ts';
import { AppError } from '../fault.ts';
import { orderById } from '../orders/order-by-id.ts';
import { describeRelease, liveRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { deskAt } from '../session/desk-at.ts';
import { type OutletChoice, workingOutlet } from '../session/outlets.ts';

async function placeChosen(runtime: Runtime, choice: OutletChoice | null): Promise<OutletChoice> {
  const { channel, id } = await workingOutlet(runtime, choice);
  return { channel, outlet: id };
}

/** What a browser needs to configure one root by itself. An order keeps its release, whatever is live by now. */
export async function prepareKit(
  runtime: Runtime,
  input: { readonly offering: string; readonly customer: string; readonly order?: string | undefined },
  choice: OutletChoice | null = null,
): Promise<SellingKit> {
  const order = input.order ? await orderById(runtime, input.order) : null;
  const release = order ? await releaseByHash(runtime, order.release) : await liveRelease(runtime);
  const pinned = order?.roots.find(({ offering }) => offering === input.offering)?.program;
  const hash = pinned ?? (await runtime.shelf.programHash(release.hash, input.offering));
  if (!hash) throw new AppError('not-found', { kind: 'offering', id: input.offering });
  const owner = await customerById(runtime, input.customer);
  const holders = await householdOf(runtime, owner);
  const workspace = await runtime.shelf.workspace(release.hash);
  const { facts } = await resolveFacts(runtime, workspace, holders);
  const place = order ?? (await placeChosen(runtime, choice));
  const program = await runtime.shelf.program(hash);
  const ownPapers = await ownPapersOf(runtime, owner.id, program);
  return {
    release: describeRelease(release),
    program,
    facts: {
      ...facts,
      ownSites: await ownSitesOf(runtime, owner.id),
      ...(ownPapers.length > 0 ? { ownPapers } : {}),
      ...deskAt(workspace, place),
    },
    holders: holders.map((holder) => describeCustomer(runtime, holder)),
    now: runtime.now(),
  };
}
