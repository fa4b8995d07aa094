import { engineVersion } from '../../../core/compile/index.ts';
import type { Judgement, Linked } from '../../../core/configure/index.ts';
import { decide, effectiveSelections, evolve, type Order, type OrderPrograms, type OrderRejection } from '../../../core/order/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import type { SecondJudgement } from '../../jobs/jobs.ts';
import type { CustomerRecord } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { customerById } from '../customers/describe-customer.ts';
import { resolveFacts } from '../customers/resolve-facts.ts';
import { AppError } from '../fault.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { claimsOf } from './claims.ts';
import { indexOf } from './index-order.ts';
import { installedBy } from './install-products.ts';
import { liveLaws } from './live-laws.ts';
import { orderById } from './order-by-id.ts';
import { historyOf } from './order-history.ts';

export type OrderSubmission = {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly shown: readonly { readonly key: string; readonly totals: Judgement['price']['totals'] }[];
};

/** Each round means that somebody else's order changed what was counted meanwhile. */
const greatestRounds = 8;

/** Who orders and which of its members hold what the form names. Nobody else's account is charged: core refuses them. */
async function customersOf(runtime: Runtime, order: Order): Promise<readonly CustomerRecord[]> {
  const named = order.roots.flatMap((root) => Object.entries(effectiveSelections(root)));
  const valuesAt = (leaf: string): string[] =>
    named.flatMap(([slot, value]) => (slot.endsWith(leaf) && typeof value === 'string' ? [value] : []));
  const products = await runtime.store.products.many([...new Set(valuesAt('/product'))]);
  const holders = [...valuesAt('/holder'), ...products.map(({ customer }) => customer)];
  const owner = await customerById(runtime, order.customer.id);
  if (holders.length === 0) return [owner];
  const members = new Set((await runtime.store.customers.members(owner.id)).map(({ member }) => member));
  return [owner, ...(await runtime.store.customers.many([...new Set(holders)].filter((id) => members.has(id))))];
}

type Differences = Extract<OrderRejection, { type: 'judges-differ' }>['differences'];
/** Where each of them is billed unless the order says otherwise (`model 16`). */
async function defaultAccounts({ store }: Runtime, customers: readonly CustomerRecord[]): Promise<Record<string, string>> {
  const accounts = await Promise.all(customers.map(({ id }) => store.customers.accounts(id)));
  return Object.fromEntries(accounts.flat().flatMap(({ id, customer, isDefault }) => (isDefault ? [[customer, id]] : [])));
}

type Judges = { readonly programs: OrderPrograms; readonly second: Omit<SecondJudgement, 'facts' | 'at'> };

async function judgesOf({ shelf }: Runtime, order: Order, liveHash: string): Promise<Judges> {
  const programs = new Map<string, { pinned: Linked; live: Linked | null }>();
  for (const root of order.roots) {
    const live = await liveLaws({ shelf }, order, root.offering, liveHash);
    programs.set(root.key, { pinned: await shelf.linked(root.program), live });
  }
  const workspace = await shelf.workspace(order.release);
  return {
    programs,
    second: {
      release: order.release,
      order: { customer: order.customer, channel: order.channel, region: order.region, roots: order.roots },
      programs: Object.fromEntries(
        [...programs].map(([key, { pinned, live }]) => [key, { pinned: pinned.program, live: live?.program ?? null }]),
      ),
      specifications: Object.fromEntries(workspace.all('specification').map(({ id, characteristics }) => [id, characteristics])),
    },
  };
}

/** The order as that submission left it, also when it was cancelled since. */
function asAccepted(order: Order, version: number): Order {
  if (order.version === version || !order.acceptance) return order;
  return { ...order, state: 'acknowledged', version, changedAt: order.acceptance.at, cancellation: null };
}

/** A person has to look: the one or the other judge is wrong (`model 21`). Rules and places are no personal data. */
async function raiseAlarm(runtime: Runtime, actor: Actor, order: Order, at: string, differences: Differences): Promise<void> {
  runtime.alarm('judges-differ', { order: order.id, release: order.release, differences });
  await runtime.store.audit.record({ at, by: actor.id, action: 'judges-differ', subject: order.id });
}

const refused = (rejection: OrderRejection): SubmitAnswer => ({ ok: false, rejection });

/**
 * Judges a stored order anew, by our compiled rules and by the second judge, and accepts it or says no. What counts
 * across orders is checked again in the transaction; if it changed, everything is judged again (`model 20`, `21`).
 */
export async function submitOrder(runtime: Runtime, actor: Actor, input: OrderSubmission): Promise<SubmitAnswer> {
  const { store } = runtime;
  const scope = `submit ${actor.id}`;
  const requestHash = contentHash({ id: input.id, version: input.version, shown: input.shown });
  const answered = await store.orders.answered(scope, input.idempotencyKey);
  const order = await orderById(runtime, input.id);
  if (answered) {
    if (answered.requestHash !== requestHash) throw new AppError('idempotency-mismatch');
    return { ok: true, order: asAccepted(order, Number(answered.response)) };
  }
  if (order.state === 'draft' && order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });

  for (let round = 0; round < greatestRounds; round++) {
    const live = await liveRelease(runtime);
    const parties = await customersOf(runtime, order);
    const { facts, revisions } = await resolveFacts(runtime, parties);
    const { programs, second } = await judgesOf(runtime, order, live.hash);
    const at = runtime.now();
    const { judged, differences } = await runtime.jobs.judgeAgain({ ...second, facts, at });
    const decision = decide(programs, order, {
      type: 'submit',
      at,
      by: actor.id,
      engine: engineVersion,
      liveRelease: live.hash,
      facts,
      secondJudge: { judged, differences },
      accounts: await defaultAccounts(runtime, parties),
      shown: input.shown,
    });
    if (!decision.ok) {
      if (decision.error.type === 'judges-differ') await raiseAlarm(runtime, actor, order, at, decision.error.differences);
      return refused(decision.error);
    }

    const accepted = decision.value.reduce<Order>(evolve, order);
    const workspace = await runtime.shelf.workspace(order.release);
    const items = (accepted.acceptance?.roots ?? []).flatMap((root) => root.items);
    // An existing product keeps the number it has.
    const claims = claimsOf(
      accepted.id,
      items.filter(({ installed }) => installed === undefined),
      workspace,
    );
    const outcome = await store.orders.write({
      order: accepted,
      expectedVersion: order.version,
      index: indexOf(accepted, workspace),
      ...historyOf(accepted, decision.value),
      hold: { ...installedBy(accepted, workspace, runtime.newId), claims },
      heldRevisions: revisions,
      expectedLive: live.hash,
      idempotency: { scope, key: input.idempotencyKey, requestHash, response: String(accepted.version) },
    });
    if (outcome.type === 'written') return { ok: true, order: accepted };
    if (outcome.type === 'version-conflict') return submitOrder(runtime, actor, input);
    if (outcome.type === 'value-taken') {
      const { claim: taken } = outcome;
      const claim = claims.findLast(
        ({ scope, characteristic, value }) => scope === taken.scope && characteristic === taken.characteristic && value === taken.value,
      );
      return refused({ type: 'value-taken', slot: claim?.slot ?? '', value: taken.value, label: claim?.label ?? { 'zh-CN': '', en: '' } });
    }
  }
  throw new AppError('store-busy', {}, { retryable: true });
}
