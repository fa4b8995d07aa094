import { z } from 'zod';
import { addMember, createCustomer } from '../../runtime/customers/create-customer.ts';
import { getCustomer } from '../../runtime/customers/get-customer.ts';
import { listCustomers, searchCustomers } from '../../runtime/customers/search-customers.ts';
import type { CustomerDetail, CustomerPage, CustomerSummary } from '../contract.ts';
import { customerClass, filledText, id, nameText, text } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

const newCustomer = z.object({
  class: customerClass,
  name: nameText(200),
  identity: text(40).optional(),
  phone: text(40).optional(),
  idVerified: z.boolean(),
  birthday: z.iso.date().optional(),
});

export const customersRouter = router({
  /** By name, whole phone number or whole identity number; empty text: those seen last. */
  search: allowed('customer:read')
    .input(z.object({ text: text(200), class: customerClass.optional() }))
    .query(({ ctx, input }): Promise<readonly CustomerSummary[]> => searchCustomers(ctx.runtime, input)),
  /** The same by the page. */
  list: allowed('customer:read')
    .input(z.object({ text: text(200), class: customerClass.optional(), page: z.int().min(1).max(10_000) }))
    .query(({ ctx, input }): Promise<CustomerPage> => listCustomers(ctx.runtime, input)),
  get: allowed('customer:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<CustomerDetail> => getCustomer(ctx.runtime, input.id)),
  create: allowed('customer:edit')
    .input(newCustomer)
    .mutation(({ ctx, input }): Promise<CustomerDetail> => createCustomer(ctx.runtime, input)),
  addMember: allowed('customer:edit')
    .input(z.object({ customer: id, member: z.union([z.object({ id }), z.object({ new: newCustomer })]), relation: filledText(60) }))
    .mutation(({ ctx, input }): Promise<CustomerDetail> => addMember(ctx.runtime, input)),
});
