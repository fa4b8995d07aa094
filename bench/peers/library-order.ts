import { Ajv2020 } from 'ajv/dist/2020.js';
import Decimal from 'decimal.js';
import type { Scalar } from '../../schemas/generated/definitions.ts';
import { flatName } from '../workload/order-facts.ts';
import type { OrderRecord } from '../workload/order-record.ts';
import type { Plan, PlannedCharge, PlannedField, PlannedPart } from '../workload/plan.ts';
import { engineRules, type Naming } from './engine-rules.ts';

/** What every way of judging an order has to say of it. Amounts in micro-yuan, in the order of parts, options and lines. */
export type OrderAnswer = {
  readonly verdict: 'allowed' | 'refused';
  readonly applying: readonly string[];
  readonly amounts: readonly number[];
  readonly oneTime: number;
  readonly monthly: number;
};

const word = (id: string): string => id.replaceAll('-', '_');

const schemaOfField = (field: PlannedField) => {
  if (field.type === 'text') return { type: 'string', enum: field.values };
  return field.type === 'number' ? { type: 'integer', minimum: field.least, maximum: field.most } : { type: 'boolean' };
};

const schemaOfPart = ({ fields }: PlannedPart) => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field)])),
  required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
});

const schemaOf = ({ parts, groups, line }: Plan) => ({
  type: 'object',
  properties: {
    own: {
      type: 'object',
      properties: Object.fromEntries([
        ...parts.map((part) => [word(part.id), schemaOfPart(part)]),
        ...groups.map(({ id, options }) => [word(id), { enum: options.map((option) => option.id) }]),
      ]),
      required: [...parts, ...groups].map(({ id }) => word(id)),
    },
    lines: { type: 'array', items: schemaOfPart(line) },
  },
});

type Values = Readonly<Record<string, Scalar>>;
type Priced = { readonly isMonthly: boolean; readonly amount: Decimal };
type Pricer = (values: Values) => Priced;

/** Decimals are made once: reading them from text for each order would cost more than calculating. */
function pricerOf({ isMonthly, yuan, byField }: PlannedCharge, percent: number | undefined): Pricer {
  const share = percent === undefined ? null : new Decimal(percent).div(100);
  const reduced = (amount: Decimal): Priced => ({
    isMonthly,
    amount: share ? amount.minus(amount.times(share).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)) : amount,
  });
  const fixed = new Decimal(yuan);
  if (!byField) return () => reduced(fixed);
  const rows = new Map(Object.entries(byField.yuan).map(([value, amount]) => [value, new Decimal(amount)]));
  return (values) => reduced(rows.get(String(values[byField.name])) ?? fixed);
}

const recordIn = (value: unknown): Values => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {});

/** An order checked by Ajv, judged by json-rules-engine and priced with decimal.js, everything that can be made before once made before. */
export function libraryOrder(plan: Plan, naming: Naming): (order: OrderRecord) => Promise<OrderAnswer> {
  const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(schemaOf(plan));
  const [ofOrder, ofLine] = [false, true].map((isLine) =>
    engineRules(
      plan.rules.filter(({ on }) => (on === 'line') === isLine),
      naming,
    ),
  );
  const rejecting = new Set(plan.rules.filter(({ effect }) => effect === 'reject').map(({ id }) => id));
  const discounts = new Map(plan.discounts.map(({ part, percent }) => [part, percent]));
  const pricers = new Map(
    [...plan.parts, ...plan.groups.flatMap(({ options }) => options), plan.line].map((part) => [
      part.id,
      part.charges.map((charge) => pricerOf(charge, charge.id === 'monthly' ? discounts.get(part.id) : undefined)),
    ]),
  );
  const price = (id: string, values: Values): Priced[] => (pricers.get(id) ?? []).map((pricer) => pricer(values));

  return async (order) => {
    const { own, lines } = order;
    const applying = (await ofOrder?.(factsFor(naming, own))) ?? [];
    for (const line of lines) applying.push(...((await ofLine?.(factsFor(naming, { ...own, line }))) ?? []));
    const priced = [
      ...plan.parts.flatMap(({ id }) => price(id, recordIn(own[word(id)]))),
      ...plan.groups.flatMap(({ id }) => price(String(own[word(id)]), {})),
      ...lines.flatMap((line) => price(plan.line.id, line)),
    ];
    let [oneTime, monthly] = [new Decimal(0), new Decimal(0)];
    for (const { isMonthly, amount } of priced) {
      if (isMonthly) monthly = monthly.plus(amount);
      else oneTime = oneTime.plus(amount);
    }
    return {
      verdict: isValid(order) && !applying.some((id) => rejecting.has(id)) ? 'allowed' : 'refused',
      applying,
      amounts: priced.map(({ amount }) => amount.times(1e6).toNumber()),
      oneTime: oneTime.times(1e6).toNumber(),
      monthly: monthly.times(1e6).toNumber(),
    };
  };
}

/** By path the engine gets records as they are; without paths every value is a fact of its own. */
function factsFor(naming: Naming, facts: Record<string, unknown>): Record<string, unknown> {
  if (naming({ of: 'a', field: 'b' }).path !== undefined) return facts;
  const flat: Record<string, unknown> = {};
  for (const [of, value] of Object.entries(facts)) {
    if (typeof value !== 'object' || value === null) flat[of] = value;
    else for (const [field, inner] of Object.entries(value)) flat[flatName({ of, field })] = inner;
  }
  return flat;
}
