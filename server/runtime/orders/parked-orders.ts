import type { ParkedOrders } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { describeCustomer } from '../customers/describe-customer.ts';
import type { Runtime } from '../runtime.ts';
import { type OutletChoice, workingOutlet } from '../session/outlets.ts';
import { aliveSince } from './handle-order.ts';

/** As many as there are tabs for. */
const shown = 9;

/** Drafts that wait at the outlet: whoever works there goes on with them, whoever began. */
export async function parkedOrders(runtime: Runtime, actor: Actor, choice: OutletChoice | null): Promise<ParkedOrders> {
  const outlet = await workingOutlet(runtime, choice);
  const query = { state: 'draft', customer: null, outlet: outlet.id, text: null, offset: 0, limit: shown } as const;
  const { rows, total } = await runtime.store.orders.list(query);
  const customers = await runtime.store.customers.many([...new Set(rows.map(({ customer }) => customer))]);
  const byId = new Map(customers.map((customer) => [customer.id, describeCustomer(runtime, customer)]));
  const handlings = await runtime.store.handlings.of(
    rows.map(({ id }) => id),
    aliveSince(runtime.now()),
  );
  const openBy = (id: string): string | null => {
    const person = handlings.get(id)?.person;
    return person === undefined || person === actor.id ? null : (names.get(person) ?? person);
  };
  const people = [...rows.map(({ changedBy }) => changedBy), ...[...handlings.values()].map(({ person }) => person)];
  const names = await runtime.store.people.names([...new Set(people)]);
  return {
    orders: rows.flatMap(({ id, number, version, customer, offerings, changedAt, changedBy }) => {
      const known = byId.get(customer);
      const parkedBy = names.get(changedBy) ?? changedBy;
      return known
        ? [
            {
              ...{ id, number, version, customer: known, offerings, parkedAt: changedAt, parkedBy },
              isMine: changedBy === actor.id,
              openBy: openBy(id),
            },
          ]
        : [];
    }),
    total,
  };
}
