import type { Scalar } from '../../schemas/generated/definitions.ts';
import { errorIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import type { Changes } from './changes.ts';
import { checkMarket } from './check-market.ts';
import { checkDesk } from './desk.ts';
import { type Findings, opening, refusal } from './findings.ts';
import { type Item, isItemLayout, type Part } from './item.ts';
import type { ItemLayout } from './layout.ts';
import type { Linked } from './link.ts';

function checkFields(findings: Findings, item: Item, layout: ItemLayout): void {
  for (let index = 0; index < layout.fields.length; index++) {
    const field = layout.fields[index];
    if (!field) continue;
    const value = item.values[index];
    if (value === undefined ? field.node.required : value === null && field.node.required) {
      // An ill-typed value has its own issue already.
      if (findings.run.request.selections[field.slot] === undefined || value === null) {
        findings.block(item, opening('missing-value', 'value-missing', field.slot, { params: { name: field.node.name } }));
      }
    }
  }
}

function checkQuantity(
  findings: Findings,
  item: Item,
  slot: string,
  quantity: number,
  { min, max }: { readonly min: number; readonly max: number },
): void {
  if (quantity >= min && quantity <= max) return;
  const params = { now: quantity, min, max };
  if (quantity < min) findings.block(item, opening('cardinality', 'quantity-too-small', slot, { params }));
  else findings.block(item, refusal('cardinality', 'quantity-too-large', slot, { params }));
}

function checkCount(findings: Findings, item: Item, { layout, quantity }: Part): void {
  const { min, max } = layout.node;
  if (quantity >= min && quantity <= max) return;
  const params = { now: quantity, min, max };
  const what = layout.type === 'group' ? 'options' : 'members';
  if (quantity < min) findings.block(item, opening('cardinality', `too-few-${what}`, layout.slot, { params }));
  else findings.block(item, refusal('cardinality', `too-many-${what}`, layout.slot, { params }));
}

function checkPart(findings: Findings, item: Item, part: Part): void {
  const { layout } = part;
  if (layout.type === 'component') {
    checkQuantity(findings, item, layout.slot, part.quantity, layout.node);
    return;
  }
  checkCount(findings, item, part);
  if (layout.type === 'role') return;
  for (const id of part.chosen ?? []) {
    const option = layout.byId.get(id);
    if (!option) continue;
    let count = 0;
    for (const { layout: own, quantity } of part.items) if (isItemLayout(own) && own.node === option.node.item) count += quantity;
    checkQuantity(findings, item, option.slot, count, option.node);
  }
}

/** Where the person can choose something else instead of this item. */
const slotOfItem = (item: Item): string => {
  const { layout } = item;
  if (layout.type === 'member') return layout.path;
  if (item.parent?.filler === item) return item.parent.layout.type === 'member' ? item.parent.layout.fillerSlot : layout.path;
  return layout.path
    .split('/')
    .slice(0, layout.node.path.includes('/groups/') ? -2 : -1)
    .join('/');
};

function checkItem(linked: Linked, findings: Findings, item: Item, at: number): void {
  const { layout } = item;
  if (!isItemLayout(layout)) {
    if (!item.filler) findings.block(item, opening('missing-value', 'filler-missing', layout.fillerSlot, {}));
    for (const part of item.parts) checkPart(findings, item, part);
    return;
  }
  const validFor = linked.validFor[layout.nodeIndex];
  const { request, facts } = findings.run;
  const refused =
    (validFor && checkMarket(layout.node, validFor, request, at, linked.fillers.has(layout.nodeIndex))) ??
    checkDesk(layout.node, request, facts.desk, item.parent !== null);
  if (refused)
    findings.block(
      item,
      refusal('market', refused.code, slotOfItem(item), { params: { ...refused.params, offering: layout.node.offering } }),
    );
  checkFields(findings, item, layout);
  for (const part of item.parts) checkPart(findings, item, part);
}

/** `unique` inside this order: two items of one order never share such a value, whatever its wider reach. */
function checkUnique(findings: Findings): void {
  const seen = new Map<string, string>();
  for (const item of findings.run.items) {
    if (!isItemLayout(item.layout)) continue;
    for (const index of item.layout.uniqueFields) {
      const field = item.layout.fields[index];
      const value: Scalar | undefined = item.values[index];
      if (!field || value === undefined || value === null) continue;
      const key = `${item.layout.node.specification} ${field.node.name} ${value}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, field.slot);
        continue;
      }
      findings.run.issues.push(
        errorIssue('value-not-unique', pointer('selections', field.slot), { params: { slot: field.slot, value, other: first } }),
      );
    }
  }
}

/** One product fills one place, in this order and in the others of the same visit. */
function checkInstalled(findings: Findings): void {
  const { installed, issues, request } = findings.run;
  const seen = new Set<string>();
  for (const { installed: product, parent } of installed) {
    if (!product || parent?.layout.type !== 'member') continue;
    const slot = parent.layout.productSlot;
    if (seen.has(product.id) || request.alongside?.some((other) => other.installed === product.id))
      issues.push(
        errorIssue('product-used-twice', pointer('selections', slot), { params: { slot, product: product.label ?? product.id } }),
      );
    seen.add(product.id);
  }
}

/** Everything that needs no rule: values, what is missing, how many, on which market. */
export function checkItems(linked: Linked, findings: Findings, at: number, changes?: Changes): void {
  // Of an item that nothing happened to, and nothing was said against, there is nothing to say.
  for (const item of findings.run.items) if (changes?.itemBefore(item)?.verdict !== 'allowed') checkItem(linked, findings, item, at);
  checkUnique(findings);
  checkInstalled(findings);
  for (const issue of findings.run.issues) {
    const slot = issue.params.slot;
    findings.block(null, refusal('issue', issue.code, typeof slot === 'string' ? slot : '', { params: issue.params }));
  }
}
