import { z } from 'zod';
import type { OwnSite } from '../../../core/configure/index.ts';
import { customerGrades } from '../../../core/definition/index.ts';
import { accountManagers } from '../../runtime/customers/account-managers.ts';
import { addSites } from '../../runtime/customers/add-sites.ts';
import { addMember, createCustomer } from '../../runtime/customers/create-customer.ts';
import { editCustomer } from '../../runtime/customers/edit-customer.ts';
import { getCustomer } from '../../runtime/customers/get-customer.ts';
import { mergeCustomers, previewMerge } from '../../runtime/customers/merge-customers.ts';
import { revealNumber } from '../../runtime/customers/reveal-number.ts';
import { listCustomers, searchCustomers } from '../../runtime/customers/search-customers.ts';
import { viewCustomer } from '../../runtime/customers/view-customer.ts';
import type {
  CustomerDetail,
  CustomerEditAnswer,
  CustomerPage,
  CustomerSummary,
  CustomerView,
  MergeAnswer,
  MergePreview,
  PersonName,
  Revealed,
} from '../contract.ts';
import { customerClass, filledText, id, nameText, text, version } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

/** A section of GB/T 4754. */
const industry = z.string().regex(/^[A-T]$/);
const newCustomer = z.object({
  class: customerClass,
  name: nameText(200),
  identity: text(40).optional(),
  phone: text(40).optional(),
  idVerified: z.boolean(),
  birthday: z.iso.date().optional(),
  city: filledText(60).optional(),
  industry: industry.optional(),
  accountManager: id.optional(),
  billingAddress: text(300).optional(),
});
const member = z.union([z.object({ id }), z.object({ new: newCustomer })]);

const newSite = z.object({ name: nameText(200), address: filledText(300), region: filledText(60) });
const day = z.iso.date();
/** One edit of a customer; ids of rows are absent for new ones. */
const edit = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('profile'),
    name: nameText(200),
    identity: text(40).optional(),
    phone: text(40).optional(),
    idVerified: z.boolean(),
    birthday: day.nullable(),
    city: filledText(60).nullable().optional(),
    industry: industry.nullable().optional(),
    accountManager: id.nullable().optional(),
  }),
  z.object({ type: z.literal('account'), id: id.optional(), name: nameText(200), isDefault: z.boolean(), billingAddress: text(300) }),
  z.object({ type: z.literal('relation'), member: id, relation: filledText(60) }),
  z.object({ type: z.literal('member-removed'), member: id }),
  z.object({
    type: z.literal('site'),
    id: id.optional(),
    name: nameText(200),
    address: filledText(300),
    region: filledText(60),
    coverage: z.enum(['covered', 'not-covered', 'unknown']),
  }),
  z.object({ type: z.literal('site-removed'), id }),
  z.object({
    type: z.literal('paper'),
    id: id.optional(),
    kind: filledText(60),
    number: filledText(60).optional(),
    validFrom: day.nullable(),
    validUntil: day.nullable(),
    hasCopy: z.boolean(),
  }),
  z.object({ type: z.literal('paper-removed'), id }),
]);
const amount = text(20);
const standing = z.object({
  type: z.literal('standing'),
  city: text(60).nullable(),
  grade: z.enum(customerGrades),
  credit: amount,
  arrears: amount,
  mobileSpend: amount,
});
const versioned = z.object({ id, version });

export const customersRouter = router({
  /** By name, whole phone number or whole identity number; empty text: those seen last. */
  search: allowed('customer:read')
    .input(z.object({ text: text(200), class: customerClass.optional() }))
    .query(({ ctx, input }): Promise<readonly CustomerSummary[]> => searchCustomers(ctx.runtime, ctx.actor, input)),
  /** The same by the page. */
  list: allowed('customer:read')
    .input(z.object({ text: text(200), class: customerClass.optional(), page: z.int().min(1).max(10_000) }))
    .query(({ ctx, input }): Promise<CustomerPage> => listCustomers(ctx.runtime, ctx.actor, input)),
  get: allowed('customer:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<CustomerDetail> => getCustomer(ctx.runtime, input.id)),
  /** Everything about one customer in one answer. */
  page: allowed('customer:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<CustomerView> => viewCustomer(ctx.runtime, input.id)),
  edit: allowed('customer:edit')
    .input(z.object({ id, version, edit }))
    .mutation(({ ctx, input }): Promise<CustomerEditAnswer> => editCustomer(ctx.runtime, ctx.actor, input)),
  /** What a customer is worth to the house; on record like any edit. */
  setStanding: allowed('customer:standing')
    .input(z.object({ id, version, edit: standing }))
    .mutation(({ ctx, input }): Promise<CustomerEditAnswer> => editCustomer(ctx.runtime, ctx.actor, input)),
  /** A whole number; on record with the reason. */
  reveal: allowed('customer:reveal')
    .input(z.object({ id, field: z.union([z.enum(['identity', 'phone']), z.object({ paper: id })]), reason: filledText(200) }))
    .mutation(({ ctx, input }): Promise<Revealed> => revealNumber(ctx.runtime, ctx.actor, input)),
  mergePreview: allowed('customer:edit')
    .input(z.object({ kept: id, double: id }))
    .query(({ ctx, input }): Promise<MergePreview> => previewMerge(ctx.runtime, input)),
  merge: allowed('customer:edit')
    .input(z.object({ kept: versioned, double: versioned }))
    .mutation(({ ctx, input }): Promise<MergeAnswer> => mergeCustomers(ctx.runtime, ctx.actor, input)),
  /** Sites that a list names; all that the customer has by then. */
  addSites: allowed('customer:edit')
    .input(z.object({ customer: id, sites: z.array(newSite).min(1).max(500) }))
    .mutation(({ ctx, input }): Promise<readonly OwnSite[]> => addSites(ctx.runtime, ctx.actor, input)),
  create: allowed('customer:edit')
    .input(newCustomer.extend({ first: z.object({ relation: filledText(60), member }).optional() }))
    .mutation(({ ctx, input }): Promise<CustomerDetail> => createCustomer(ctx.runtime, input)),
  /** Who of ours may look after an organisation. */
  accountManagers: allowed('customer:edit').query(({ ctx }): Promise<readonly PersonName[]> => accountManagers(ctx.runtime)),
  addMember: allowed('customer:edit')
    .input(z.object({ customer: id, member, relation: filledText(60) }))
    .mutation(({ ctx, input }): Promise<CustomerDetail> => addMember(ctx.runtime, input)),
});
