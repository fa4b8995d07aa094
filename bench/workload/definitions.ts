import type { Plan, PlannedCharge, PlannedCondition, PlannedField, PlannedLeaf, PlannedPart } from './plan.ts';

const named = (id: string) => ({ 'zh-CN': id, en: id });
const provenance = [{ grade: 'illustrative' }];
const market = { customerClasses: ['individual', 'family', 'enterprise'] };
const money = (yuan: number): string => `${yuan}.00`;
const schema = (kind: string): string => `urn:offerwright:schema:v1:${kind}`;

const characteristicOf = (field: PlannedField) => {
  const label = named(field.name);
  if (field.type === 'text') return { type: 'string', label, enum: field.values };
  if (field.type === 'number') return { type: 'integer', label, minimum: field.least, maximum: field.most };
  return { type: 'boolean', label };
};

const specificationOf = ({ id, fields }: PlannedPart) => ({
  $schema: schema('specification'),
  kind: 'specification',
  id: `${id}-spec`,
  name: named(id),
  provenance,
  serviceFamily: 'td-wlan',
  instances: 'individual',
  characteristics: {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, characteristicOf(field)])),
    required: fields.filter((field) => field.isRequired).map((field) => field.name),
  },
  actions: ['add'],
});

const amountOf = ({ yuan, byField }: PlannedCharge) =>
  byField
    ? {
        by: [{ fact: 'item', path: byField.name }],
        rows: Object.entries(byField.yuan).map(([value, amount]) => ({ match: [[value]], amount: money(amount) })),
      }
    : money(yuan);

const chargeOf = (charge: PlannedCharge) => ({
  id: charge.id,
  name: named(charge.id),
  amount: amountOf(charge),
  ...(charge.isMonthly ? { type: 'recurring', period: { unit: 'month', length: 1 } } : { type: 'one-time' }),
});

const tariffOf = (id: string, charges: readonly unknown[]) => ({
  $schema: schema('tariff'),
  kind: 'tariff',
  id,
  name: named(id),
  provenance,
  currency: 'CNY',
  charges,
});

const partDefinitions = (part: PlannedPart): unknown[] => [
  ...(part.fields.length > 0 ? [specificationOf(part)] : []),
  {
    $schema: schema('offering'),
    kind: 'offering',
    id: part.id,
    name: named(part.id),
    provenance,
    specification: part.fields.length > 0 ? `${part.id}-spec` : 'plain-spec',
    market,
    categories: ['workload'],
    isSellable: false,
    ...(part.charges.length > 0 ? { tariffs: [{ tariff: `${part.id}-tariff` }] } : {}),
  },
  ...(part.charges.length > 0 ? [tariffOf(`${part.id}-tariff`, part.charges.map(chargeOf))] : []),
];

/** A rule on a part reads it as `item`, one on a line as `product`; everything else is read through the bundle. */
function factOf({ of }: PlannedLeaf, on: string): { fact: string; path: string } {
  if (of.type === 'customer') return { fact: 'customer', path: of.field };
  if (of.type === 'group') return { fact: 'bundle', path: of.id };
  if (of.type === 'line') return { fact: 'product', path: of.field };
  return of.id === on ? { fact: 'item', path: of.field } : { fact: 'bundle', path: `${of.id}.${of.field}` };
}

const conditionOf = (condition: PlannedCondition, on: string): unknown =>
  condition.type === 'leaf'
    ? { ...factOf(condition.leaf, on), operator: condition.leaf.operator, value: condition.leaf.value }
    : { [condition.type]: condition.conditions.map((inner) => conditionOf(inner, on)) };

const placeOf = (on: string) => {
  if (on === 'order') return { per: 'order' };
  return on === 'line' ? { on: '/roles/line', per: 'member' } : { on: `/components/${on}`, per: 'item' };
};

export const workloadBundle = 'workload-bundle';

/** The plan as a catalogue: what a product manager would have drawn. */
export function definitionsOf(plan: Plan): unknown[] {
  const options = plan.groups.flatMap((group) => group.options);
  return [
    { $schema: schema('category'), kind: 'category', id: 'workload', name: named('workload'), provenance },
    specificationOf({ id: 'plain', fields: [], charges: [] }),
    ...[...plan.parts, ...options, plan.line].flatMap(partDefinitions),
    ...plan.discounts.map(({ id, percent }) =>
      tariffOf(id, [{ id, name: named(id), type: 'discount', method: 'percent', value: money(percent), rounding: 'half-up' }]),
    ),
    {
      $schema: schema('bundle'),
      kind: 'offering',
      id: workloadBundle,
      name: named(workloadBundle),
      provenance,
      market,
      categories: ['workload'],
      components: plan.parts.map(({ id }) => ({ id, offering: id, min: 1, max: 1 })),
      groups: plan.groups.map(({ id, options: choices }) => ({
        id,
        min: 1,
        max: 1,
        options: choices.map((option) => ({ id: option.id, offering: option.id })),
      })),
      roles: [{ id: 'line', min: 0, max: 600, accepts: [plan.line.id], from: ['new'] }],
      tariffs: plan.discounts.map(({ id, part }) => ({ tariff: id, alters: `/components/${part}/monthly` })),
      rules: plan.rules.map(({ id, on, condition, effect }) => ({
        id,
        ...placeOf(on),
        when: conditionOf(condition, on),
        effect: { type: effect },
        reason: named(id),
      })),
    },
  ];
}
