import type { Revealed } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { customerById } from './describe-customer.ts';

export type RevealedField = 'identity' | 'phone' | { readonly paper: string };

/** A whole number, for a reason. It is on record before anybody sees it. */
export async function revealNumber(
  runtime: Runtime,
  actor: Actor,
  input: { readonly id: string; readonly field: RevealedField; readonly reason: string },
): Promise<Revealed> {
  const { store, personalData } = runtime;
  const customer = await customerById(runtime, input.id);
  const { field } = input;
  const sealed =
    typeof field === 'string' ? customer[field] : (await store.customers.papers(customer.id)).find(({ id }) => id === field.paper)?.number;
  if (!sealed) throw new AppError('not-found', { kind: 'number', id: customer.id });
  const name = typeof field === 'string' ? field : 'paper';
  await store.audit.record({
    at: runtime.now(),
    by: actor.id,
    action: 'number-revealed',
    subject: `${customer.id} ${name}: ${input.reason}`,
  });
  return { value: personalData.open(sealed) };
}
