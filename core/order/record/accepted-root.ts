import type { Appointment, ConfiguredItem, Form, Judgement, Price, RequiredDocument, RuleOutcome } from '../../configure/index.ts';
import type { JudgedRoot } from '../judge-order.ts';
import { type DocumentTable, packDocuments, unpackDocuments } from './document-table.ts';
import { type ItemTable, packItems, unpackItems } from './item-table.ts';
import { fillerOf, type NumberedItems, numberItems } from './numbered-items.ts';
import { type OutcomeTable, packOutcomes, type TracedOutcome, unpackOutcomes } from './outcome-table.ts';
import { type PriceTable, packPrice, unpackPrice } from './price-table.ts';

/**
 * One tree of items as it was accepted (`model 19`): what was shown, judged and priced, each thing once however many
 * lines are alike. `openRoot` lays it out; nothing is judged or priced again for that.
 */
export type AcceptedRoot = {
  readonly key: string;
  readonly offering: string;
  readonly program: string;
  readonly items: ItemTable;
  readonly price: PriceTable;
  readonly documents: DocumentTable;
  readonly outcomes: OutcomeTable;
  /** Rules that let lines pass: on how many items of lines each, every one of them judged. */
  readonly passed?: Readonly<Record<string, number>>;
  readonly appointment?: Appointment;
  readonly form: Form;
};

/** An accepted root laid out, as it was judged. */
export type OpenedRoot = Omit<AcceptedRoot, 'items' | 'price' | 'documents' | 'outcomes'> & {
  readonly items: readonly ConfiguredItem[];
  readonly price: Price;
  readonly documents: readonly RequiredDocument[];
  readonly warnings: Judgement['warnings'];
  readonly trace: readonly TracedOutcome[];
};

/** Memberships that were shown as sections of the form, and of lines the first with each product: its words are those of all. */
function shownMembers(numbered: NumberedItems, roles: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Map<string, Set<string | undefined>>();
  const shown = new Set<string>();
  for (let number = 0; number < numbered.items.length; number++) {
    const item = numbered.items[number];
    if (item?.type !== 'membership') continue;
    // Lines are of a role of the root, whose slot has no key in it.
    const products = known.get(item.idPath) ?? new Set();
    const product = fillerOf(numbered, number)?.offering;
    if (!roles.has(item.idPath) || !products.has(product)) shown.add(item.path);
    known.set(item.idPath, products.add(product));
  }
  return shown;
}

/** Of lines only where a rule applied, and how many it let pass: their facts stand in the items. */
function outcomesOf(
  outcomes: Judgement['outcomes'],
  roles: readonly string[],
  items: NumberedItems,
): Pick<AcceptedRoot, 'outcomes' | 'passed'> {
  if (roles.length === 0) return { outcomes: packOutcomes(outcomes, items) };
  const insides = roles.map((role) => `${role}/`);
  const passed: Record<string, number> = {};
  const kept = outcomes.filter(({ applies, item, rule }: RuleOutcome) => {
    if (applies !== 'no' || !insides.some((inside) => item.startsWith(inside))) return true;
    passed[rule] = (passed[rule] ?? 0) + 1;
    return false;
  });
  return { outcomes: packOutcomes(kept, items), passed };
}

/** What was ordered and what it costs, as it is kept: also what consent and approvals are given to. */
export type RootRecord = Pick<AcceptedRoot, 'items' | 'price' | 'documents' | 'appointment'>;

export function recordRoot({ price, documents, appointment }: Judgement, items: NumberedItems): RootRecord {
  return {
    items: packItems(items),
    price: packPrice(price, items),
    documents: packDocuments(documents),
    ...(appointment ? { appointment } : {}),
  };
}

/** What is kept of a judged root; `record` is that part of it which was made before. */
export function acceptRoot(
  { root, judgement, form }: JudgedRoot,
  items = numberItems(judgement.items),
  record = recordRoot(judgement, items),
): AcceptedRoot {
  const roles = Object.keys(root.lines ?? {});
  return {
    key: root.key,
    offering: root.offering,
    program: judgement.program,
    ...record,
    ...outcomesOf(judgement.outcomes, roles, items),
    // Lines were shown as a grid, which the items make again; a form of each would be many times the order.
    form: form(roles.length > 0 ? { members: shownMembers(items, new Set(roles)) } : undefined),
  };
}

/** Its items alone, for whoever wants to know what was ordered. */
export const openItems = ({ items }: Pick<AcceptedRoot, 'items'>): ConfiguredItem[] => unpackItems(items);

export function openRoot({ items: itemTable, price, documents, outcomes, ...rest }: AcceptedRoot): OpenedRoot {
  const items = numberItems(unpackItems(itemTable));
  const trace = unpackOutcomes(outcomes, items);
  return {
    ...rest,
    items: items.items,
    price: unpackPrice(price, items),
    documents: unpackDocuments(documents),
    warnings: trace.flatMap(({ rule, reason, item, effect, applies }) =>
      effect.type === 'warn' && applies === 'yes' ? [{ rule, reason, slot: item }] : [],
    ),
    trace,
  };
}
