import { z } from 'zod';
import type { ConfigureRequest, InstalledProduct, ResolvedFacts } from '../../core/configure/index.ts';
import type { Workspace } from '../../core/definition/index.ts';
import { errorIssue, type Issue } from '../../core/kernel/issue.ts';
import { pointer } from '../../core/kernel/json-pointer.ts';
import { failure, type Result, success } from '../../core/kernel/result.ts';
import type { CustomerClass } from '../../schemas/generated/definitions.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const customerClass = z.enum(['individual', 'family', 'enterprise']);
const held = z.object({
  id: z.string().default(''),
  status: z.enum(['pending-activation', 'active', 'suspended']).default('active'),
  name: z.object({ 'zh-CN': z.string(), en: z.string() }).default({ 'zh-CN': '', en: '' }),
  label: z.string().nullable().default(null),
  familyBundles: z.int().min(0).default(0),
  brand: z.string().nullable().optional(),
  monthsActive: z.int().min(0).optional(),
  contractEnd: z.iso.date().nullable().optional(),
  offering: z.string(),
  specification: z.string().nullable().default(null),
  categories: z.array(z.string()).default([]),
  quantity: z.int().min(1).default(1),
  characteristics: z.record(z.string(), scalar).default({}),
});
/** A customer by what is known of it; what is left out is unknown. What it holds is none unless said. */
const facts = z.record(z.string(), z.union([scalar, z.array(scalar)]));
const customer = z.object({ class: customerClass, facts: facts.default({}), held: z.array(held).default([]) });

const quoteRequest = z.object({
  offering: z.string(),
  customer: customer.extend({ id: z.string().default('customer') }),
  /** Other holders by id, such as members of a family. */
  holders: z.record(z.string(), customer).default({}),
  /** The family and the organisation around the customer; null: none, left out: unknown. */
  household: facts.nullable().optional(),
  group: facts.nullable().optional(),
  channel: z.string(),
  region: z.string(),
  at: z.iso.datetime({ offset: true }),
  selections: z.record(z.string(), z.union([scalar, z.array(z.string())])).default({}),
});

export type Quotable = { readonly offering: string; readonly request: ConfigureRequest; readonly facts: ResolvedFacts };

/** What is left out is unknown, and not a value of its own. */
const withoutGaps = ({ brand, monthsActive, contractEnd, ...known }: z.infer<typeof held>): InstalledProduct => ({
  ...known,
  ...(brand === undefined ? {} : { brand }),
  ...(monthsActive === undefined ? {} : { monthsActive }),
  ...(contractEnd === undefined ? {} : { contractEnd }),
});
const factsOf = (known: z.infer<typeof customer>) => ({ class: known.class, ...known.facts });

/** Reads the document that `quote` is given. Issues point into it. */
export function readQuoteRequest(json: unknown): Result<Quotable, Issue[]> {
  const read = quoteRequest.safeParse(json);
  if (!read.success)
    return failure(
      read.error.issues.map(({ code, path }) =>
        errorIssue(`input-${code.replaceAll('_', '-')}`, pointer(...path.map((key) => String(key)))),
      ),
    );
  const { offering, customer: owner, holders, household, group, ...rest } = read.data;
  const everybody = { ...holders, [owner.id]: owner };
  return success({
    offering,
    request: { action: 'add', customer: { id: owner.id, class: owner.class }, ...rest },
    facts: {
      customers: Object.fromEntries(Object.entries(everybody).map(([id, known]) => [id, factsOf(known)])),
      held: Object.fromEntries(Object.entries(everybody).map(([id, known]) => [id, known.held.map(withoutGaps)])),
      ...(household === undefined ? {} : { household }),
      ...(group === undefined ? {} : { group }),
    },
  });
}

export type Place = { readonly customerClass: CustomerClass; readonly channel: string; readonly region: string };

/** The first place of a catalogue where an offering is on sale, own shops before others, unless a part of it is named. */
export function placeFor(workspace: Workspace, offering: string, wanted: Partial<Record<keyof Place, string | undefined>>): Place | null {
  const market = workspace.get('offering', offering)?.market;
  if (!market) return null;
  const known = customerClass.safeParse(wanted.customerClass ?? market.customerClasses[0]);
  const channels = workspace
    .all('channel')
    .filter(({ id }) => (wanted.channel ? id === wanted.channel : (market.channels?.includes(id) ?? true)));
  for (const channel of channels) {
    const outlet = channel.outlets.find(({ region }) =>
      wanted.region ? region === wanted.region : (market.regions?.includes(region) ?? true),
    );
    if (outlet && known.success) return { customerClass: known.data, channel: channel.id, region: outlet.region };
  }
  return null;
}
