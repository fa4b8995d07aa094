import { engineVersion } from '../../../core/compile/index.ts';
import type { Linked } from '../../../core/configure/index.ts';
import {
  evolve,
  type Order,
  type OrderEvent,
  type OrderPrograms,
  type OrderRejection,
  prepareSubmission,
  type ShownTotals,
  valuesAt,
} from '../../../core/order/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { SecondJudgement } from '../../jobs/jobs.ts';
import type { CustomerRecord, OrderUnit } from '../../store/store.ts';
import { customerById } from '../customers/describe-customer.ts';
import { sitesNamedIn } from '../customers/own-sites.ts';
import { resolveFacts } from '../customers/resolve-facts.ts';
import { AppError } from '../fault.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { deskAt } from '../session/desk-at.ts';
import { indexOf } from './index-order.ts';
import { holdingOf } from './install-products.ts';
import { liveLaws } from './live-laws.ts';
import { historyOf } from './order-history.ts';

/** Each round means that somebody else's order changed what was counted meanwhile. */
const greatestRounds = 8;
/** What a customer agrees to by ordering: the sentence of `messages/<locale>/confirmation.json` under this name. */
const consentStatement = 'order-terms-1';

/** Who orders and which of its members hold what the form names. Nobody else's account is charged: core refuses them. */
async function customersOf(runtime: Runtime, order: Order): Promise<readonly CustomerRecord[]> {
  const namedAt = (ending: string): string[] => [
    ...new Set(order.roots.flatMap((root) => valuesAt(root, ending)).filter((value) => typeof value === 'string')),
  ];
  const fillers = namedAt('/product');
  const products = fillers.length === 0 ? [] : await runtime.store.products.many(fillers);
  const holders = [...namedAt('/holder'), ...products.map(({ customer }) => customer)];
  const owner = await customerById(runtime, order.customer.id);
  if (holders.length === 0) return [owner];
  const members = new Set((await runtime.store.customers.members(owner.id)).map(({ member }) => member));
  return [owner, ...(await runtime.store.customers.many([...new Set(holders)].filter((id) => members.has(id))))];
}

type Differing = {
  readonly order: Order;
  readonly by: string;
  readonly at: string;
  readonly programs: OrderPrograms;
  readonly differences: Extract<OrderRejection, { type: 'judges-differ' }>['differences'];
};
/** As long as people compare by eye. */
const shortHash = 12;

/** Where each of them is billed unless the order says otherwise (`model 16`). */
async function defaultAccounts({ store }: Runtime, customers: readonly CustomerRecord[]): Promise<Record<string, string>> {
  const accounts = await Promise.all(customers.map(({ id }) => store.customers.accounts(id)));
  return Object.fromEntries(accounts.flat().flatMap(({ id, customer, isDefault }) => (isDefault ? [[customer, id]] : [])));
}

/** The programs that judge an order: its own release's, and those of the live release for rules that bind live. */
export async function programsOf({ shelf }: Pick<Runtime, 'shelf'>, order: Order, liveHash: string): Promise<OrderPrograms> {
  const programs = new Map<string, { pinned: Linked; live: Linked | null }>();
  for (const root of order.roots) {
    const live = await liveLaws({ shelf }, order, root.offering, liveHash);
    programs.set(root.key, { pinned: await shelf.linked(root.program), live });
  }
  return programs;
}

async function secondOf({ shelf }: Runtime, order: Order, programs: OrderPrograms): Promise<Omit<SecondJudgement, 'facts' | 'at'>> {
  const workspace = await shelf.workspace(order.release);
  return {
    release: order.release,
    order: { customer: order.customer, channel: order.channel, region: order.region, roots: order.roots },
    programs: Object.fromEntries(
      [...programs].map(([key, { pinned, live }]) => [key, { pinned: pinned.program, live: live?.program ?? null }]),
    ),
    specifications: Object.fromEntries(workspace.all('specification').map(({ id, characteristics }) => [id, characteristics])),
  };
}

type OrderFacts = Awaited<ReturnType<typeof resolveFacts>> & { readonly parties: readonly CustomerRecord[] };

/** All that is known now of those who take part and of the place it is taken at. */
export async function factsFor(runtime: Runtime, order: Order): Promise<OrderFacts> {
  const parties = await customersOf(runtime, order);
  const workspace = await runtime.shelf.workspace(order.release);
  const { facts, revisions } = await resolveFacts(runtime, workspace, parties);
  const ownSites = await sitesNamedIn(runtime, order);
  return { facts: { ...facts, ownSites, ...deskAt(workspace, order) }, revisions, parties };
}

/** A person has to look: the one or the other judge is wrong (`model 21`). Rules and places are no personal data. */
async function raiseAlarm(runtime: Runtime, { order, by, at, programs, differences }: Differing): Promise<void> {
  const workspace = await runtime.shelf.workspace(order.release);
  const contents = new Map<string, unknown>(workspace.all('specification').map((one) => [`specification/${one.id}`, one]));
  // Of a rule that binds live, the live program's: it comes last.
  for (const { pinned, live } of programs.values())
    for (const { rules } of [pinned.program, ...(live ? [live.program] : [])]) for (const rule of rules) contents.set(rule.key, rule);
  for (const key of new Set(differences.map(({ rule }) => rule))) {
    const content = contents.get(key);
    runtime.metrics.differed({ key, hash: content === undefined ? '' : contentHash(content).slice(0, shortHash) });
  }
  runtime.alarm('judges-differ', { order: order.id, release: order.release, differences });
  await runtime.store.audit.record({ at, by, action: 'judges-differ', subject: order.id });
}

export type Submission = {
  /** As it is stored. */
  readonly order: Order;
  /** What happened before in the same unit: the last grant of what held it. */
  readonly first: readonly OrderEvent[];
  /** Who submits it. */
  readonly by: string;
  readonly shown: ShownTotals;
  readonly idempotency?: (written: Order) => NonNullable<OrderUnit['idempotency']>;
};

export type SubmissionOutcome =
  | { readonly type: 'written'; readonly order: Order }
  | { readonly type: 'refused'; readonly rejection: OrderRejection }
  | { readonly type: 'version-conflict' };

const refused = (rejection: OrderRejection): SubmissionOutcome => ({ type: 'refused', rejection });

function count({ metrics }: Runtime, outcome: SubmissionOutcome): void {
  if (outcome.type === 'refused') metrics.refused(outcome.rejection.type);
  metrics.submitted(outcome.type !== 'written' ? outcome.type : outcome.order.state === 'held' ? 'held' : 'accepted');
}

/**
 * Judges a stored order anew, by our compiled rules and by the second judge, and writes what came of it: accepted, or
 * held for approvals. What counts across orders is checked again in the transaction; if it changed, everything is judged
 * again (`model 20`, `21`).
 */
export async function judgeAndWrite(runtime: Runtime, submission: Submission): Promise<SubmissionOutcome> {
  const outcome = await judged(runtime, submission);
  count(runtime, outcome);
  return outcome;
}

async function judged(runtime: Runtime, submission: Submission): Promise<SubmissionOutcome> {
  const { store, shelf } = runtime;
  const { order: stored, first, by, shown } = submission;
  const order = first.reduce<Order>(evolve, stored);
  const workspace = await shelf.workspace(order.release);
  for (let round = 0; round < greatestRounds; round++) {
    const live = await liveRelease(runtime);
    const { facts, revisions, parties } = await factsFor(runtime, order);
    const programs = await programsOf(runtime, order, live.hash);
    const second = await secondOf(runtime, order, programs);
    const at = runtime.now();
    const again = runtime.jobs.judgeAgain({ ...second, facts, at });
    // Whatever goes wrong here first is told first.
    again.catch(() => {});
    const decide = prepareSubmission(programs, order, {
      type: 'submit',
      at,
      by,
      engine: engineVersion,
      liveRelease: live.hash,
      facts,
      accounts: await defaultAccounts(runtime, parties),
      shown,
      consent: consentStatement,
    });
    const decision = decide(await again);
    if (!decision.ok) {
      if (decision.error.type === 'judges-differ')
        await raiseAlarm(runtime, { order, by, at, programs, differences: decision.error.differences });
      return refused(decision.error);
    }

    const written = decision.value.reduce<Order>(evolve, order);
    const hold = holdingOf(written.id, written.acceptance?.roots ?? [], workspace, runtime.newId);
    const outcome = await store.orders.write({
      order: written,
      expectedVersion: stored.version,
      index: indexOf(written, workspace),
      ...historyOf(written, [...first, ...decision.value]),
      hold,
      heldRevisions: revisions,
      expectedLive: live.hash,
      ...(submission.idempotency ? { idempotency: submission.idempotency(written) } : {}),
    });
    if (outcome.type === 'written') return { type: 'written', order: written };
    if (outcome.type === 'version-conflict') return { type: 'version-conflict' };
    if (outcome.type === 'value-taken') {
      const { claim: taken } = outcome;
      const claim = hold.claims.findLast(
        ({ scope, characteristic, value }) => scope === taken.scope && characteristic === taken.characteristic && value === taken.value,
      );
      return refused({ type: 'value-taken', slot: claim?.slot ?? '', value: taken.value, label: claim?.label ?? { 'zh-CN': '', en: '' } });
    }
  }
  throw new AppError('store-busy', {}, { retryable: true });
}
