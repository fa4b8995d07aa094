import type { Amount, Payer, Period } from '../../schemas/generated/definitions.ts';
import type { TariffNode } from '../compile/index.ts';
import { instantText } from '../kernel/calendar.ts';
import { errorIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import { isInRange, type Micro, micro, zero } from '../kernel/money.ts';
import { type AmountAnswer, alterAmounts, effectiveAt } from '../tariff/index.ts';
import type { Scope } from './bind-fact.ts';
import type { Changes } from './changes.ts';
import type { Expansion } from './expansion.ts';
import { type Findings, opening, refusal } from './findings.ts';
import { type Item, isItemLayout } from './item.ts';
import { isWithin, type Linked, type LinkedAlteration, type LinkedTariff } from './link.ts';
import { ownPrices } from './own-prices.ts';
import type { DeclaredCharge, Price, PriceLine, PriceTotals } from './price.ts';
import { bundleInScope } from './scope.ts';
import { slotOfFact } from './slot-of-fact.ts';

type Alteration = PriceLine['alterations'][number];
/** A line while discounts may still alter it. */
type Draft = Omit<PriceLine, 'unit' | 'amount' | 'alterations'> & {
  unit: Micro | null;
  amount: Micro | null;
  alterations: readonly Alteration[];
};
/** Lines with the item that each stands on. */
type Drafts = { readonly lines: Draft[]; readonly sources: Item[] };

function payerOf(payer: Payer, item: Item, bundle: Item | null, run: Expansion): string {
  if (payer === 'self') return item.holder;
  if (payer === 'customer') return run.request.customer.id;
  if (!bundle || !isItemLayout(bundle.layout)) return run.request.customer.id;
  const index = bundle.layout.partIndex.get(payer.role);
  const [member] = (index === undefined ? undefined : bundle.parts[index])?.items ?? [];
  return member?.holder ?? run.request.customer.id;
}

/** When the charges of a tariff begin, if it says so. */
const beginning = ({ effective }: TariffNode, { action }: Item, { request }: Expansion): { readonly effectiveAt?: string } =>
  effective ? { effectiveAt: instantText(effectiveAt(effective, Date.parse(request.at), request.channel, action)) } : {};

function priceCharge(findings: Findings, linked: LinkedTariff, priced: LinkedTariff['priced'][number], scope: Scope): Draft {
  const { item, run } = scope;
  const { charge } = priced;
  const { tariff } = linked;
  const answer = priced.amount(scope);
  const line: Draft = {
    id: `${item.layout.path}/${charge.id}`,
    item: item.layout.path,
    tariff: tariff.tariff,
    charge: charge.id,
    name: charge.name,
    type: charge.type,
    period: charge.type === 'recurring' ? charge.period : undefined,
    ...(charge.type === 'recurring' && charge.months ? { months: charge.months } : {}),
    quantity: item.quantity,
    unit: null,
    amount: null,
    payer: payerOf(tariff.payer ?? charge.payer ?? 'self', item, scope.bundle, run),
    attachedBy: tariff.attachedBy,
    ...(charge.type === 'recurring' ? beginning(tariff, item, run) : {}),
    basis: answer.basis,
    alterations: [],
  };
  if (answer.type === 'amount') {
    const total = item.quantity === 1 ? answer.value : productOf(answer.value, item.quantity);
    if (total === null) blockPrice(findings, scope, { ...line, amount: charge.amount }, { ...answer, type: 'overflow' });
    else {
      line.unit = answer.value;
      line.amount = total;
    }
    return line;
  }
  blockPrice(findings, scope, { ...line, amount: charge.amount }, answer);
  return line;
}

function productOf(unit: Micro, quantity: number): Micro | null {
  const product = unit * quantity;
  return isInRange(product) ? product : null;
}

type Unpriced = { readonly charge: string; readonly tariff: string; readonly amount: Amount };

/** Where the amount is the value of a field, it is there that something can be done about it. */
function blockPrice(
  findings: Findings,
  scope: Scope,
  { charge, tariff, amount }: Unpriced,
  { type, basis }: Exclude<AmountAnswer, { type: 'amount' }>,
): void {
  const ref = typeof amount === 'object' && 'parameter' in amount ? amount.parameter : null;
  const field = ref ? slotOfFact(ref, scope) : undefined;
  if (type === 'no-amount' && field !== undefined) {
    refuseValue(findings, scope.item, field, String(basis[0]?.value ?? ''));
    return;
  }
  const block = type === 'unknown' ? opening : refusal;
  findings.block(scope.item, block('price', `price-${type}`, field ?? scope.item.layout.path, { params: { charge, tariff } }));
}

/** What was typed fits its field and is no amount all the same: told at the field, once, however many charges it prices. */
function refuseValue(findings: Findings, item: Item, slot: string, value: string): void {
  const { issues } = findings.run;
  const code = 'value-no-amount';
  if (issues.some((issue) => issue.code === code && issue.params.slot === slot)) return;
  const params = { slot, value };
  issues.push(errorIssue(code, pointer('selections', slot), { params }));
  findings.block(item, refusal('issue', code, slot, { params }));
}

function isInForce(findings: Findings, linked: LinkedTariff | LinkedAlteration, scope: Scope, at: number, tariff: string): boolean {
  if (!isWithin(linked.validFor, at)) return false;
  if (!linked.when) return true;
  const truth = linked.when.test(scope);
  if (truth === 'unknown')
    findings.block(scope.item, opening('price', 'price-unknown', scope.item.layout.path, { params: { tariff, charge: '' } }));
  return truth === 'yes';
}

const isInside = (item: Item, around: Item): boolean => {
  for (let place: Item | null = item; place; place = place.parent) if (place === around) return true;
  return false;
};

type FoundAmount = Extract<AmountAnswer, { type: 'amount' }>;

/** Takes a discount off the lines it alters, in the order of the lines. */
function alter(linked: LinkedAlteration, { lines, sources }: Drafts, { value, basis }: FoundAmount, bundle: Item): boolean {
  const { discount, tariff, attachedBy } = linked.alteration;
  const altered = lines.filter((line, index) => {
    const source = sources[index];
    if (line.amount === null || !source) return false;
    const isTarget = linked.targets.some((target) => target.charge === line.charge && target.nodes.includes(source.layout.nodeIndex));
    return isTarget && (bundle.parent === null || isInside(source, bundle));
  });
  const isShared = discount.applies === 'total';
  const shared = isShared
    ? alterAmounts(
        discount,
        value,
        altered.map((line) => line.amount ?? zero),
      )
    : [];
  for (const [index, line] of altered.entries()) {
    const each = discount.method === 'percent' ? value : productOf(value, line.quantity);
    if (each === null) return false;
    const reduction = isShared ? shared[index] : alterAmounts(discount, each, [line.amount ?? zero])[0];
    if (reduction === undefined || reduction === 0) continue;
    line.amount = micro((line.amount ?? 0) - reduction);
    const source = basis.length > 0 ? { basis } : {};
    const alteration = { tariff, charge: discount.id, name: discount.name, attachedBy, ...source, amount: micro(-reduction) };
    line.alterations = [...line.alterations, alteration];
  }
  return true;
}

function addLine({ lines, sources }: Drafts, line: Draft, source: Item): void {
  lines.push(line);
  sources.push(source);
}

const samePeriod = (a: Period, b: Period): boolean => a.unit === b.unit && a.length === b.length;

/** Sums of what is due in the first month; an overflow is null. */
export function totalsOf(lines: readonly Pick<PriceLine, 'type' | 'period' | 'months' | 'amount'>[]): PriceTotals | null {
  let oneTime = zero;
  const recurring: { period: Period; amount: Micro }[] = [];
  for (const { type, period, months, amount } of lines) {
    if (amount === null || (months?.from ?? 1) > 1) continue;
    const known = type === 'recurring' && period ? recurring.find((total) => samePeriod(total.period, period)) : undefined;
    const sum = (type === 'one-time' ? oneTime : (known?.amount ?? zero)) + amount;
    if (!isInRange(sum)) return null;
    if (type === 'one-time') oneTime = sum;
    else if (known) known.amount = sum;
    else if (period) recurring.push({ period, amount: sum });
  }
  return { oneTime, recurring };
}

const noTotals: PriceTotals = { oneTime: zero, recurring: [] };

function byPayer(lines: readonly PriceLine[], totals: PriceTotals): Price['byPayer'] {
  const payer = lines[0]?.payer;
  if (payer !== undefined && lines.every((line) => line.payer === payer)) return [{ payer, totals }];
  const groups = new Map<string, PriceLine[]>();
  for (const line of lines) {
    const group = groups.get(line.payer);
    if (group) group.push(line);
    else groups.set(line.payer, [line]);
  }
  return [...groups].map(([payer, own]) => ({ payer, totals: totalsOf(own) ?? noTotals }));
}

/** Prices every item by the tariffs in force (`model 27`–`28a`): lines with their sources, whose parts sum exactly. */
export function priceItems(linked: Linked, findings: Findings, at: number, changes?: Changes): Price {
  const { run } = findings;
  const drafts: Drafts = { lines: [], sources: [] };
  const declared: DeclaredCharge[] = [];
  const blocked = findings.blockers.length;
  const own = changes && ownPrices(linked);
  for (const item of run.items) {
    run.linesFrom.push(drafts.lines.length);
    const tariffs = linked.tariffs[item.layout.nodeIndex];
    if (!tariffs || tariffs.length === 0) continue;
    const before = own?.[item.layout.nodeIndex] ? changes?.linesBefore(item) : undefined;
    for (const line of before ?? []) addLine(drafts, line, item);
    for (const tariff of tariffs) {
      // Lines that were not there say nothing of why: what is not known is asked for again.
      if (before && tariff.declared.length === 0 && !tariff.when) continue;
      const scope: Scope = { run, item, bundle: bundleInScope(item, tariff.scope) };
      if (!isInForce(findings, tariff, scope, at, tariff.tariff.tariff)) continue;
      if (!before) for (const priced of tariff.priced) addLine(drafts, priceCharge(findings, tariff, priced, scope), item);
      const { tariff: id, attachedBy } = tariff.tariff;
      for (const charge of tariff.declared) {
        declared.push({ item: item.layout.path, tariff: id, charge, attachedBy, ...beginning(tariff.tariff, item, run) });
      }
    }
  }
  // Discounts see all lines, so they come after; inner bundles alter before those around them.
  for (const item of run.items.toReversed()) {
    for (const alteration of linked.alterations[item.layout.nodeIndex] ?? []) {
      const scope: Scope = { run, item, bundle: isItemLayout(item.layout) && item.layout.node.isBundle ? item : item.bundle };
      const { tariff, discount } = alteration.alteration;
      if (!isInForce(findings, alteration, scope, at, tariff)) continue;
      const value = alteration.value(scope);
      if (value.type === 'amount' && alter(alteration, drafts, value, item)) continue;
      const why = value.type === 'amount' ? { ...value, type: 'overflow' as const } : value;
      blockPrice(findings, scope, { charge: discount.id, tariff, amount: discount.value }, why);
    }
  }
  const { lines } = drafts;
  const totals = totalsOf(lines);
  if (!totals) findings.block(null, refusal('price', 'price-overflow', '', { params: { tariff: '', charge: '' } }));
  return {
    lines,
    declared,
    totals: totals ?? noTotals,
    byPayer: byPayer(lines, totals ?? noTotals),
    // What nobody chose yet may still bring charges of its own.
    isComplete: findings.blockers.length === blocked && run.open.length === 0,
  };
}
