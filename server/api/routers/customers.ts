import { z } from 'zod';
import type { CustomerDetail, CustomerSummary } from '../contract.ts';
import { customerClass, filledText, id, text } from '../inputs.ts';
import { pending } from '../pending.ts';
import { allowed, router } from '../procedures.ts';

const newCustomer = z.object({
  class: customerClass,
  name: filledText(200),
  identity: text(40).optional(),
  phone: text(40).optional(),
  idVerified: z.boolean(),
  birthday: z.iso.date().optional(),
});

export const customersRouter = router({
  /** By name, whole phone number or whole identity number; empty text: those seen last. */
  search: allowed('customer:read')
    .input(z.object({ text: text(200), class: customerClass.optional() }))
    .query((): readonly CustomerSummary[] => pending()),
  get: allowed('customer:read')
    .input(z.object({ id }))
    .query((): CustomerDetail => pending()),
  create: allowed('customer:edit')
    .input(newCustomer)
    .mutation((): CustomerDetail => pending()),
  addMember: allowed('customer:edit')
    .input(z.object({ customer: id, member: z.union([z.object({ id }), z.object({ new: newCustomer })]), relation: filledText(60) }))
    .mutation((): CustomerDetail => pending()),
});
