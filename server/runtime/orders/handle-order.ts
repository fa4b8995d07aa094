import type { OrderHandling } from '../../api/contract.ts';
import type { HandlingRecord } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { instantAt } from '../clock.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { orderById } from './order-by-id.ts';

/** A page tells every half minute that it is there; a browser lets one in the background do so once a minute. */
const silentFor = 150_000;

export const aliveSince = (now: string): string => instantAt(new Date(Date.parse(now) - silentFor));

async function describeHandling({ store }: Runtime, actor: Actor, record: HandlingRecord): Promise<OrderHandling> {
  const { person, takenFrom, since, seenAt, word } = record;
  const names = await store.people.names([person, ...(takenFrom === null ? [] : [takenFrom])]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return { isMine: person === actor.id, by: nameOf(person), since, seenAt, takenFrom: takenFrom === null ? null : nameOf(takenFrom), word };
}

/** Takes a draft in hand, or says that it still is; another one's only with a word, which that one is shown. */
export async function handleOrder(
  runtime: Runtime,
  actor: Actor,
  input: { readonly id: string; readonly takeOver?: { readonly word: string } | undefined },
): Promise<OrderHandling> {
  const { id } = await orderById(runtime, input.id);
  const at = runtime.now();
  const unit = { order: id, person: actor.id, at, aliveSince: aliveSince(at), takeOver: input.takeOver ?? null };
  return describeHandling(runtime, actor, await runtime.store.handlings.handle(unit));
}

export const leaveOrder = ({ store }: Runtime, actor: Actor, id: string): Promise<void> => store.handlings.leave(id, actor.id);

/** Whoever else has the draft in hand now. */
export async function handledByOther(runtime: Runtime, actor: Actor, id: string): Promise<OrderHandling | null> {
  const record = (await runtime.store.handlings.of([id], aliveSince(runtime.now()))).get(id);
  return record && record.person !== actor.id ? describeHandling(runtime, actor, record) : null;
}

/** Nobody finishes silently what another one has in hand. */
export async function refuseIfHandledByOther(runtime: Runtime, actor: Actor, id: string): Promise<void> {
  const other = await handledByOther(runtime, actor, id);
  if (other) throw new AppError('handled-by-other', { name: other.by });
}
