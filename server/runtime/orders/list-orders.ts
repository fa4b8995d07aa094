import { formatMoney, micro } from '../../../core/kernel/money.ts';
import type { OrderState } from '../../../core/order/index.ts';
import type { OrderPage, OrderSummary } from '../../api/contract.ts';
import type { OrderIndexRow } from '../../store/store.ts';
import { describeCustomer } from '../customers/describe-customer.ts';
import type { Runtime } from '../runtime.ts';

const pageSize = 50;
const money = (amount: number | null): string | null => (amount === null ? null : formatMoney(micro(amount)));

export async function describeOrders(runtime: Runtime, rows: readonly OrderIndexRow[]): Promise<OrderSummary[]> {
  const customers = await runtime.store.customers.many([...new Set(rows.map(({ customer }) => customer))]);
  const customerById = new Map(customers.map((customer) => [customer.id, describeCustomer(runtime, customer)]));
  const names = await runtime.store.people.names([...new Set(rows.map(({ capturedBy }) => capturedBy))]);
  return rows.flatMap((row): OrderSummary[] => {
    const customer = customerById.get(row.customer);
    if (!customer) return [];
    return [
      {
        id: row.id,
        number: row.number,
        state: row.state,
        waiting: row.waiting,
        customer,
        offerings: row.offerings,
        changedAt: row.changedAt,
        capturedBy: names.get(row.capturedBy) ?? row.capturedBy,
        oneTime: money(row.oneTime),
        monthly: money(row.monthly),
      },
    ];
  });
}

export async function listOrders(
  runtime: Runtime,
  input: {
    readonly state?: OrderState | undefined;
    readonly waiting?: OrderIndexRow['waiting'] | undefined;
    readonly customer?: string | undefined;
    readonly text?: string | undefined;
    readonly page: number;
  },
  seesCustomers = true,
): Promise<OrderPage> {
  const { rows, total } = await runtime.store.orders.list({
    state: input.state ?? null,
    waiting: input.waiting ?? null,
    customer: input.customer ?? null,
    text: input.text?.trim() || null,
    offset: (input.page - 1) * pageSize,
    limit: pageSize,
  });
  const described = await describeOrders(runtime, rows);
  // Whoever may see no customers sees whose order it is, and no number of theirs.
  const orders = seesCustomers
    ? described
    : described.map((order) => ({ ...order, customer: { ...order.customer, identity: '', phone: '' } }));
  return { orders, page: input.page, pageSize, total };
}
