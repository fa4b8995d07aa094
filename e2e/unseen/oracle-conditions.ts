import type { Condition, FactCondition, FactParams, Scalar } from '../../schemas/generated/definitions.ts';
import type { Buyer } from './drawn-offer.ts';
import type { OracleItem, OracleOrder, OraclePart } from './oracle-items.ts';

/** yes, no, or null while it hangs on something nobody has answered. */
export type Truth = boolean | null;
type Fact = { readonly value: Scalar | readonly Scalar[] } | null;

export type OracleScope = { readonly order: OracleOrder; readonly buyer: Buyer; readonly item: OracleItem };

const known = (value: Scalar | readonly Scalar[]): Fact => ({ value });

function fieldOf(item: OracleItem, name: string): Fact {
  if (name === 'quantity') return known(item.quantity);
  const value = item.values.get(name);
  if (!value) return known(null);
  return value.type === 'open' ? null : known(value.value);
}

const productOf = (member: OracleItem | null, name: string): Fact => {
  if (!member) return known(null);
  return member.filler ? fieldOf(member.filler, name) : null;
};

function partFact(part: OraclePart, leaf: string | undefined): Fact {
  if (leaf === 'count' || leaf === 'quantity') return known(part.count);
  if (part.kind === 'group' && part.chosen === null) return null;
  if (leaf === undefined) {
    if (part.kind !== 'group') return known(part.count);
    return part.max <= 1 ? known(part.chosen?.[0] ?? null) : known(part.chosen ?? []);
  }
  const [first] = part.items;
  if (part.max > 1) throw new Error(`no condition is drawn over many: ${part.slot}.${leaf}`);
  if (!first) return known(null);
  return part.kind === 'role' ? productOf(first, leaf) : fieldOf(first, leaf);
}

function countAt(order: OracleOrder, path: string): Fact {
  const [, , id = '', option] = path.split('/');
  const part = order.parts.get(` ${id}`);
  if (!part) return known(0);
  if (part.kind === 'group' && part.chosen === null) return null;
  const items = option === undefined ? part.items : part.items.filter((item) => item.place.endsWith(`/${option}`));
  return known(items.reduce((sum, item) => sum + item.quantity, 0));
}

/** Nobody in these tests has anything yet, so what a customer has is what this order brings. */
function countItems({ order }: OracleScope, { of = '', where = {} }: FactParams): Fact {
  if (of.startsWith('/')) return countAt(order, of);
  const isMeant = (product: OracleItem['product']): boolean => product !== null && (product.id === of || product.specification === of);
  if ([...order.possible].some(isMeant)) return null;
  let count = 0;
  for (const item of order.items) {
    if (!isMeant(item.product)) continue;
    let isCounted = true;
    for (const [name, wanted] of Object.entries(where)) {
      const fact = fieldOf(item, name);
      if (!fact) return null;
      isCounted &&= fact.value === wanted;
    }
    if (isCounted) count += item.quantity;
  }
  return known(count);
}

export function readFact(scope: OracleScope, ref: Pick<FactCondition, 'fact' | 'path' | 'params'>): Fact {
  const { order, buyer, item } = scope;
  const path = ref.path ?? '';
  switch (ref.fact) {
    case 'item':
      return fieldOf(item, path);
    case 'product':
      return productOf(item.member ?? item, path);
    case 'bundle': {
      const [id = '', leaf] = path.split('.');
      const part = order.parts.get(` ${id}`);
      return part ? partFact(part, leaf) : known(null);
    }
    case 'items':
      return countItems(scope, ref.params ?? {});
    case 'customer':
      return known(path === 'idVerified' ? buyer.idVerified : buyer.customerClass);
    case 'order':
      return known(path === 'customerClass' ? buyer.customerClass : path === 'channel' ? buyer.channel : buyer.region);
    default:
      throw new Error(`no such fact is drawn: ${ref.fact}`);
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function holds(operator: string, fact: Scalar | readonly Scalar[], value: unknown): boolean {
  const list = Array.isArray(value) ? value : [];
  const inOrder = (test: (left: number, right: number) => boolean): boolean => isNumber(fact) && isNumber(value) && test(fact, value);
  switch (operator) {
    case 'equal':
      return fact === value;
    case 'notEqual':
      return fact !== value;
    case 'in':
      return list.includes(fact);
    case 'notIn':
      return !list.includes(fact);
    case 'contains':
      return Array.isArray(fact) && fact.includes(value);
    case 'doesNotContain':
      return Array.isArray(fact) && !fact.includes(value);
    case 'lessThan':
      return inOrder((left, right) => left < right);
    case 'lessThanInclusive':
      return inOrder((left, right) => left <= right);
    case 'greaterThan':
      return inOrder((left, right) => left > right);
    case 'greaterThanInclusive':
      return inOrder((left, right) => left >= right);
    default:
      if (operator.startsWith('not:')) return !holds(operator.slice(4), fact, value);
      throw new Error(`no such operator is drawn: ${operator}`);
  }
}

/** Three-valued, as Kleene has it. */
export function truthOf(condition: Condition, scope: OracleScope): Truth {
  if ('not' in condition) {
    const inner = truthOf(condition.not, scope);
    return inner === null ? null : !inner;
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => truthOf(part, scope));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => truthOf(part, scope));
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }
  if ('condition' in condition) throw new Error(`no condition with a name is drawn: ${condition.condition}`);
  const fact = readFact(scope, condition);
  return fact === null ? null : holds(condition.operator, fact.value, condition.value);
}
