import {
  decide,
  evolve,
  type Order,
  type OrderCommand,
  type OrderEvent,
  type OrderRoot,
  type ShownTotals,
} from '../../../core/order/index.ts';
import type { SaveAnswer } from '../../api/contract.ts';
import type { OrderOutcome } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { customerById } from '../customers/describe-customer.ts';
import { leadOn } from '../customers/lead-on.ts';
import { AppError } from '../fault.ts';
import { describeRelease, liveRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { type OutletChoice, workingOutlet } from '../session/outlets.ts';
import { handledByOther } from './handle-order.ts';
import { indexOf } from './index-order.ts';
import { orderById } from './order-by-id.ts';
import { historyOf } from './order-history.ts';

export type OrderSave = {
  readonly id?: string | undefined;
  readonly version?: number | undefined;
  readonly customer: string;
  /** Release of the page the order was made on. */
  readonly release: string;
  readonly roots: readonly Omit<OrderRoot, 'program'>[];
  /** Totals on the page: what a resumed order is compared with. */
  readonly shown?: ShownTotals | undefined;
};

const numberAttempts = 5;

type Rooted = { readonly roots: readonly OrderRoot[]; readonly gone: readonly string[] };

/** Each root with its program in the release the order is pinned to. */
async function rootsIn({ shelf }: Runtime, release: string, roots: OrderSave['roots']): Promise<Rooted> {
  const workspace = await shelf.workspace(release);
  const found: OrderRoot[] = [];
  const gone: string[] = [];
  for (const root of roots) {
    const program = await shelf.programHash(release, root.offering);
    const isSellable = workspace.get('offering', root.offering)?.isSellable !== false;
    if (program && isSellable) found.push({ ...root, program });
    else gone.push(root.offering);
  }
  return { roots: found, gone };
}

async function write(
  runtime: Runtime,
  before: Order | null,
  events: readonly OrderEvent[],
): Promise<{ order: Order; outcome: OrderOutcome }> {
  const order = events.reduce<Order | null>(evolve, before);
  if (!order) throw new Error('A save gave no order');
  const index = indexOf(order, await runtime.shelf.workspace(order.release));
  const outcome = await runtime.store.orders.write({ order, expectedVersion: before?.version ?? null, index, ...historyOf(order, events) });
  return { order, outcome };
}

/** The first save pins the live release; a page of an older one is moved to it with all that was typed (`model 18`). */
async function captureOrder(runtime: Runtime, actor: Actor, input: OrderSave, choice: OutletChoice | null): Promise<SaveAnswer> {
  const customer = await customerById(runtime, input.customer);
  const outlet = await workingOutlet(runtime, choice);
  const release = await liveRelease(runtime);
  const { roots, gone } = await rootsIn(runtime, release.hash, input.roots);
  if (gone.length > 0) return { ok: false, type: 'offering-gone', offerings: gone, release: describeRelease(release) };

  for (let attempt = 0; attempt < numberAttempts; attempt++) {
    const decision = decide(new Map(), null, {
      type: 'capture',
      at: runtime.now(),
      by: actor.id,
      order: {
        id: runtime.newId(),
        number: runtime.newOrderNumber(),
        customer: { id: customer.id, class: customer.class },
        channel: outlet.channel,
        outlet: outlet.id,
        region: outlet.region,
        release: release.hash,
        roots,
        ...(input.shown ? { shown: input.shown } : {}),
      },
    });
    if (!decision.ok) return { ok: false, type: 'rejected', rejection: decision.error };
    const { order, outcome } = await write(runtime, null, decision.value);
    if (outcome.type === 'written') {
      const moved = input.release === release.hash ? null : { from: input.release, to: describeRelease(release) };
      return { ok: true, order, moved };
    }
  }
  throw new AppError('store-busy', {}, { retryable: true });
}

async function reviseOrder(runtime: Runtime, actor: Actor, order: Order, input: OrderSave): Promise<SaveAnswer> {
  if (order.version !== input.version) return { ok: false, type: 'version-conflict', order };
  const { roots, gone } = await rootsIn(runtime, order.release, input.roots);
  if (gone.length > 0) {
    const release = describeRelease(await releaseByHash(runtime, order.release));
    return { ok: false, type: 'offering-gone', offerings: gone, release };
  }
  const command: OrderCommand = { type: 'revise', at: runtime.now(), by: actor.id, roots, ...(input.shown ? { shown: input.shown } : {}) };
  const decision = decide(new Map(), order, command);
  if (!decision.ok) return { ok: false, type: 'rejected', rejection: decision.error };
  const { order: revised, outcome } = await write(runtime, order, decision.value);
  if (outcome.type === 'written') return { ok: true, order: revised, moved: null };
  return { ok: false, type: 'version-conflict', order: await orderById(runtime, order.id) };
}

export async function saveOrder(runtime: Runtime, actor: Actor, given: OrderSave, choice: OutletChoice | null): Promise<SaveAnswer> {
  if (new Set(given.roots.map(({ key }) => key)).size < given.roots.length)
    throw new AppError('invalid-input', { reason: 'root-key-twice' });
  const input = { ...given, roots: await leadOn(runtime, given.roots, given.customer) };
  if (input.id === undefined) return captureOrder(runtime, actor, input, choice);
  const handling = await handledByOther(runtime, actor, input.id);
  if (handling) return { ok: false, type: 'handled-by-other', handling };
  return reviseOrder(runtime, actor, await orderById(runtime, input.id), input);
}
