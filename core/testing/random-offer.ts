import type {
  Allowance,
  Amount,
  Characteristic,
  Charge,
  Component,
  Condition,
  Definition,
  Discount,
  Effect,
  EffectTarget,
  InlineRule,
  OneTimeCharge,
  OptionGroup,
  Payer,
  RecurringCharge,
  Role,
  TariffAttachment,
} from '../../schemas/generated/definitions.ts';
import { bundle, characteristic, namedCondition, offering, specification, tariff, text } from './build-definitions.ts';
import type { Random } from './random.ts';

const kinds = ['red', 'green', 'blue', 'grey'];
const everyone = ['individual', 'family', 'enterprise'];

/** Two to six decimals: fen mostly, so that sharing out leaves remainders, and sometimes less than a fen. */
function money(random: Random, greatest: number): string {
  const whole = random.chance(0.15) ? 0 : random.integer(0, greatest);
  const decimals = random.chance(0.8) ? 2 : random.integer(3, 6);
  return `${whole}.${String(random.integer(0, 10 ** decimals - 1)).padStart(decimals, '0')}`;
}

type Product = {
  readonly offering: string;
  readonly charges: readonly string[];
  readonly fields: readonly string[];
  readonly specification: string;
};

/** What one random offer is made of while it grows. */
type Growing = { readonly random: Random; readonly definitions: Definition[] };

function characteristics(random: Random): Record<string, Characteristic> {
  const maybeDefault = <Value>(value: Value) => (random.chance(0.5) ? { default: value } : {});
  const all: Record<string, Characteristic> = {
    kind: characteristic({ enum: kinds.slice(0, random.integer(2, 4)), ...maybeDefault('red') }),
    level: characteristic({ type: 'integer', minimum: 0, maximum: 5, ...maybeDefault(random.integer(0, 5)) }),
    flag: characteristic({ type: 'boolean', ...maybeDefault(random.chance(0.5)) }),
    day: characteristic({ format: 'date', ...maybeDefault('2009-10-01') }),
    rate: characteristic({ type: 'number', minimum: 0, maximum: 40, ...maybeDefault(12.5) }),
  };
  return Object.fromEntries(Object.entries(all).filter(() => random.chance(0.7)));
}

/** What somebody types at the order. */
const agreed = (random: Random, fact: string, path: string): Amount => ({
  parameter: { fact, path },
  ...(random.chance(0.5) ? { otherwise: money(random, 20) } : {}),
});

function amountOver(random: Random, fields: readonly string[]): Amount {
  const numbers = fields.filter((name) => name === 'rate' || name === 'level');
  if (numbers.length > 0 && random.chance(0.2)) return agreed(random, 'item', random.pick(numbers));
  const listed = fields.filter((name) => name !== 'rate' && name !== 'day');
  const by = random.some(listed, 0.6);
  if (by.length === 0) return money(random, 200);
  const cell = (name: string) => {
    if (random.chance(0.15)) return null;
    if (name === 'kind') return random.list(random.integer(1, 2), () => random.pick(kinds));
    return name === 'level' ? random.list(3, () => random.integer(0, 5)) : [random.chance(0.5)];
  };
  return {
    by: by.map((path) => ({ fact: 'item', path })),
    rows: random.list(random.integer(1, 5), () => ({ match: by.map(cell), amount: money(random, 200) })),
    ...(random.chance(0.8) ? { otherwise: money(random, 200) } : {}),
  };
}

function pricedCharge(random: Random, id: string, amount: Amount, payer: Payer | undefined): OneTimeCharge | RecurringCharge {
  const shared = { id, name: text(id), amount, ...(payer ? { payer } : {}) };
  if (random.chance(0.4)) return { ...shared, type: 'one-time' };
  const period = random.pick([
    { unit: 'month', length: 1 },
    { unit: 'month', length: 1 },
    { unit: 'year', length: 1 },
  ] as const);
  return { ...shared, type: 'recurring', period };
}

function addTariff(growing: Growing, id: string, ...charges: Charge[]): string {
  growing.definitions.push(tariff(id, ...charges));
  return id;
}

const allowance: Allowance = { id: 'minutes', name: text('minutes'), type: 'allowance', measure: 'duration', unit: 'minute', quantity: 60 };

function product(growing: Growing, id: string, isCounted: boolean): Product {
  const { random, definitions } = growing;
  const properties = isCounted ? {} : characteristics(random);
  const fields = Object.keys(properties);
  const instances = isCounted ? 'counted' : 'individual';
  const made = specification({ id: `${id}-spec`, instances, fields: properties, required: random.some(fields, 0.5) });
  const charges = random.list(random.integer(0, 2), (index) => {
    const payer = random.pick<Payer | undefined>([undefined, 'self', 'customer']);
    return pricedCharge(random, `fee-${index}`, amountOver(random, fields), payer);
  });
  const sold = offering({
    id,
    specification: made.id,
    ...(random.chance(0.05) ? { market: { customerClasses: ['individual', 'family', 'enterprise'], regions: ['elsewhere'] } } : {}),
    ...(fields.includes('kind') && random.chance(0.2) ? { characteristics: { kind: { const: 'green' } } } : {}),
    ...(charges.length > 0 ? { tariffs: [{ tariff: addTariff(growing, `${id}-tariff`, ...charges, allowance) }] } : {}),
  });
  definitions.push(made, sold);
  return { offering: id, charges: charges.map((charge) => charge.id), fields, specification: made.id };
}

function componentOf(random: Random, id: string, offering: string): Component {
  const min = random.integer(0, 1);
  const max = random.integer(Math.max(1, min), 3);
  return { id, offering, min, max, ...(random.chance(0.5) ? { default: random.integer(min, max) } : {}) };
}

type Target = { readonly path: string; readonly product: Product };

/** Conditions name each fact once, where three-valued answers are exact. */
function condition(random: Random, leaves: readonly Condition[]): Condition {
  const chosen = random.some(leaves, 0.4).slice(0, 4);
  const [only] = chosen;
  if (!only) return random.pick(leaves);
  if (chosen.length === 1) return random.chance(0.2) ? { not: only } : only;
  const parts = chosen.map((leaf): Condition => (random.chance(0.15) ? { not: leaf } : leaf));
  const outer = parts.length > 2 && random.chance(0.5) ? [...parts.slice(0, 1), { any: parts.slice(1) }] : parts;
  return random.chance(0.5) ? { all: outer } : { any: outer };
}

/** What a rule on a role may ask of whatever fills it. */
const fillerLeaves = (random: Random): Condition[] => [
  { fact: 'product', path: 'source', operator: 'equal', value: random.pick(['existing', 'new']) },
  { fact: 'product', path: 'familyBundles', operator: 'greaterThan', value: 0 },
  { fact: 'product', path: 'status', operator: 'equal', value: 'suspended' },
];

const itemLeaves = (random: Random, fact: 'item' | 'product', fields: readonly string[]): Condition[] =>
  fields.map((path): Condition => {
    if (path === 'kind') {
      return random.chance(0.5)
        ? { fact, path, operator: random.pick(['equal', 'notEqual']), value: random.pick(kinds) }
        : { fact, path, operator: random.pick(['in', 'notIn']), value: [random.pick(kinds), random.pick(kinds)] };
    }
    if (path === 'day') return { fact, path, operator: random.pick(['before', 'notAfter', 'after', 'notBefore']), value: '2009-10-01' };
    if (path === 'flag') return { fact, path, operator: 'equal', value: random.chance(0.5) };
    const operator = random.pick(['greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive']);
    return { fact, path, operator, value: random.integer(0, 5) };
  });

/** One option or whole group of each list, and of each role something that it brings or what fills it. */
function countedPaths(random: Random, { groups, roles }: Structure): string[] {
  const inGroup = (base: string, { id, options }: OptionGroup) =>
    random.pick([`${base}/${id}`, `${base}/${id}/${random.pick(options).id}`]);
  return [
    ...groups.map((group) => inGroup('/groups', group)),
    ...roles.map((role) => {
      const base = `/roles/${role.id}`;
      const components = (role.components ?? []).map(({ id }) => `${base}/${id}`);
      return random.pick([`${base}/item`, ...components, ...(role.groups ?? []).map((group) => inGroup(base, group))]);
    }),
  ];
}

function bundleLeaves(random: Random, offer: Structure, products: readonly Product[]): Condition[] {
  const counting = random.pick(products).specification;
  return [
    ...offer.groups.map((group): Condition => {
      const option = random.pick(group.options).id;
      if (group.max <= 1) return { fact: 'bundle', path: group.id, operator: random.pick(['equal', 'notEqual']), value: option };
      return { fact: 'bundle', path: group.id, operator: random.pick(['contains', 'doesNotContain']), value: option };
    }),
    ...offer.roles.map(
      (role): Condition => ({ fact: 'bundle', path: `${role.id}.count`, operator: 'greaterThanInclusive', value: random.integer(1, 3) }),
    ),
    ...offer.components.map(
      (component): Condition => ({ fact: 'bundle', path: `${component.id}.quantity`, operator: 'lessThan', value: random.integer(1, 3) }),
    ),
    ...countedPaths(random, offer).map(
      (of): Condition => ({ fact: 'items', path: 'count', params: { of }, operator: 'greaterThan', value: random.integer(0, 2) }),
    ),
    { fact: 'customer', path: 'idVerified', operator: 'equal', value: random.chance(0.5) },
    { fact: 'order', path: 'customerClass', operator: 'equal', value: random.pick(everyone) },
    { fact: 'order', path: 'items', operator: random.pick(['greaterThan', 'lessThan']), value: random.integer(1, 8) },
    {
      fact: 'items',
      path: 'count',
      params: { of: counting, per: random.pick(['order', 'customer', 'holder'] as const) },
      operator: 'greaterThan',
      value: random.integer(0, 4),
    },
  ];
}

type Structure = { readonly components: Component[]; readonly groups: OptionGroup[]; readonly roles: Role[] };

function groupOf(random: Random, id: string, anyOffering: () => string): OptionGroup {
  const options = random.list(random.integer(1, 4), (option) => ({
    id: `o${option}`,
    offering: anyOffering(),
    ...(random.chance(0.3) ? { min: 1, max: 3, default: random.integer(1, 3) } : {}),
  }));
  const min = random.integer(0, Math.min(2, options.length));
  const max = random.integer(Math.max(1, min), options.length);
  const preset = options.slice(0, random.integer(Math.max(1, min), max)).map((option) => option.id);
  return { id, min, max, options, ...(random.chance(0.5) ? { default: preset } : {}) };
}

function structure(random: Random, products: readonly Product[]): Structure {
  const anyOffering = () => random.pick(products).offering;
  const components = random.list(random.integer(0, 3), (index) => componentOf(random, `part-${index}`, anyOffering()));
  const groups = random.list(random.integer(0, 2), (index) => groupOf(random, `group-${index}`, anyOffering));
  const roles = random.list(random.integer(0, 2), (index): Role => {
    const max = index === 0 ? 1 : random.integer(1, 4);
    const min = random.integer(0, 1);
    const accepted = [...new Set(random.list(random.integer(1, 2), anyOffering))];
    return {
      id: `role-${index}`,
      min,
      max,
      ...(random.chance(0.5) ? { default: random.integer(min, max) } : {}),
      accepts: accepted,
      from: random.pick<Role['from']>([['new'], ['new'], ['existing', 'new'], ['existing', 'new'], ['existing']]),
      ...(random.chance(0.5) ? { components: [componentOf(random, 'own', anyOffering())] } : {}),
      ...(random.chance(0.3) ? { groups: [groupOf(random, 'pick', anyOffering)] } : {}),
    };
  });
  return { components, groups, roles };
}

/** Every place whose items have charges of their own, with its product. */
function targetsOf(offer: Structure, products: ReadonlyMap<string, Product>): Target[] {
  const at = (path: string, offering: string): Target[] => {
    const found = products.get(offering);
    return found ? [{ path, product: found }] : [];
  };
  return [
    ...offer.components.flatMap(({ id, offering }) => at(`/components/${id}`, offering)),
    ...offer.groups.flatMap(({ id, options }) => options.flatMap((option) => at(`/groups/${id}/${option.id}`, option.offering))),
    ...offer.roles.flatMap(({ id, components = [], groups = [] }) => [
      ...components.flatMap((component) => at(`/roles/${id}/${component.id}`, component.offering)),
      ...groups.flatMap((group) => group.options.flatMap((option) => at(`/roles/${id}/${group.id}/${option.id}`, option.offering))),
    ]),
  ];
}

function attachedTariffs(growing: Growing, offer: Structure, leaves: () => Condition[]): TariffAttachment[] {
  const { random } = growing;
  const [head] = offer.roles;
  const payers: (Payer | undefined)[] = [undefined, 'self', 'customer', ...(head ? [{ role: head.id }] : [])];
  const when = () => (random.chance(0.4) ? { when: condition(random, leaves()) } : {});
  const attachments: TariffAttachment[] = [];
  for (const role of offer.roles) {
    const fee = pricedCharge(random, 'member-fee', money(random, 20), random.pick(payers));
    if (random.chance(0.6)) attachments.push({ tariff: addTariff(growing, `${role.id}-fee`, fee), on: `/roles/${role.id}`, ...when() });
    const steps = random.list(random.integer(0, 2), (index) => ({ upTo: 1 + index * 2, amount: money(random, 20) }));
    const amount: Amount = {
      count: [role.id],
      pricing: random.pick(['each', 'total', 'ladder'] as const),
      steps: [...steps, { amount: money(random, 20) }],
    };
    const payer = random.pick(payers);
    if (random.chance(0.4)) {
      const id = addTariff(growing, `${role.id}-stair`, pricedCharge(random, `stair-${role.id}`, amount, random.pick(payers)));
      attachments.push({ tariff: id, ...(payer ? { payer } : {}), ...when() });
    }
  }
  return attachments;
}

function discounts(growing: Growing, offer: Structure, targets: readonly Target[], leaves: () => Condition[]): TariffAttachment[] {
  const { random } = growing;
  const charges = targets.flatMap(({ path, product: { charges: ids } }) => ids.map((id) => `${path}/${id}`));
  const numbers = offer.components
    .filter(({ max }) => max === 1)
    .flatMap(({ id, offering }) =>
      targets.some(({ product }) => product.offering === offering && product.fields.includes('rate')) ? [`${id}.rate`] : [],
    );
  if (charges.length === 0) return [];
  return random.list(random.integer(0, 3), (index): TariffAttachment => {
    const method = random.pick(['amount', 'amount', 'percent', 'replace'] as const);
    const discount: Discount = {
      id: 'less',
      name: text('less'),
      type: 'discount',
      method,
      // Round per cents make ties, and what is more than all lines together is limited to them.
      value:
        numbers.length > 0 && random.chance(0.4)
          ? agreed(random, 'bundle', random.pick(numbers))
          : method === 'percent'
            ? random.pick(['5', '12.5', '50', '100', '33.33', '0.7'])
            : money(random, random.chance(0.2) ? 9000 : 60),
      ...(random.chance(0.5) ? { applies: random.pick(['each', 'total', 'total'] as const) } : {}),
      ...(random.chance(0.5) ? { rounding: random.pick(['half-up', 'half-even', 'down', 'up'] as const) } : {}),
    };
    const alters = [...new Set(random.list(random.integer(1, 4), () => random.pick(charges)))];
    const when = random.chance(0.4) ? { when: condition(random, leaves()) } : {};
    return { tariff: addTariff(growing, `discount-${index}`, discount), alters, ...when };
  });
}

/** What an effect may ask for or forbid: a part of the bundle itself, or an offering wherever it is. */
function effectTarget(random: Random, { components, groups, roles }: Structure, targets: readonly Target[]): EffectTarget | undefined {
  const paths = [
    ...components.map(({ id }) => `/components/${id}`),
    ...groups.flatMap(({ id, options }) => [`/groups/${id}`, ...options.map((option) => `/groups/${id}/${option.id}`)]),
    ...roles.map(({ id }) => `/roles/${id}`),
  ];
  const any = [...paths.map((path) => ({ path })), ...targets.map(({ product: { offering: id } }) => ({ offering: id }))];
  return any.length > 0 ? random.pick<EffectTarget>(any) : undefined;
}

/** A rule on a role may speak of what the role itself brings. */
function ownTarget(random: Random, role: Role | undefined): EffectTarget | undefined {
  const own = [...(role?.components ?? []), ...(role?.groups ?? [])];
  return role && own.length > 0 && random.chance(0.4) ? { path: `/roles/${role.id}/${random.pick(own).id}` } : undefined;
}

function effectOf(random: Random, built: Structure, targets: readonly Target[], role: Role | undefined): Effect {
  const target = ownTarget(random, role) ?? (random.chance(0.3) ? effectTarget(random, built, targets) : undefined);
  if (target) return { type: random.pick(['require', 'exclude']), target };
  return random.pick<Effect>([
    { type: 'reject' },
    { type: 'reject' },
    { type: 'warn' },
    { type: 'approval', level: 'manager' },
    { type: 'document', document: 'paper', name: text('paper') },
  ]);
}

function rules(random: Random, built: Structure, targets: readonly Target[], leaves: () => Condition[]): InlineRule[] {
  const { roles } = built;
  return random.list(random.integer(0, 4), (index): InlineRule => {
    const isOnPart = random.chance(0.7);
    const target = isOnPart && random.chance(0.6) && targets.length > 0 ? random.pick(targets) : undefined;
    const role = isOnPart && !target && roles.length > 0 ? random.pick(roles) : undefined;
    const wanted = effectOf(random, built, targets, role);
    // Whose document it is depends on the holder, which the oracle does not follow.
    const effect: Effect = wanted.type === 'document' && isOnPart ? { type: 'warn' } : wanted;
    const filler = role ? [...itemLeaves(random, 'product', ['kind', 'flag']), ...fillerLeaves(random)] : [];
    const own = target ? itemLeaves(random, 'item', target.product.fields) : filler;
    return {
      id: `rule-${index}`,
      ...(target ? { on: target.path } : role ? { on: `/roles/${role.id}` } : {}),
      per: role ? 'member' : target ? 'item' : 'order',
      when: condition(
        random,
        [...own, ...own, ...leaves()].filter((leaf, at, all) => all.indexOf(leaf) === at),
      ),
      effect,
      reason: text(`rule ${index}`),
      ...(random.chance(0.1) ? { deferrable: true } : {}),
    };
  });
}

/** Now and then a condition stands on its own, and the rule names it. */
function withNames({ random, definitions }: Growing, made: readonly InlineRule[]): InlineRule[] {
  return made.map((rule): InlineRule => {
    if (random.chance(0.7)) return rule;
    const named = namedCondition(`when-${rule.id}`, rule.when);
    definitions.push(named);
    const when: Condition = { condition: named.id };
    return { ...rule, when: random.chance(0.3) ? { any: [{ not: { not: when } }] } : when };
  });
}

export const randomOffering = 'offer';

/** The definitions of one random bundle named `randomOffering`: valid, linted in the test, and like nothing in the seeds. */
export function randomOffer(random: Random): Definition[] {
  const growing: Growing = { random, definitions: [] };
  const products = random.list(random.integer(2, 5), (index) => product(growing, `product-${index}`, random.chance(0.25)));
  const built = structure(random, products);
  const byOffering = new Map(products.map((made) => [made.offering, made]));
  const targets = targetsOf(built, byOffering);
  const leaves = () => bundleLeaves(random, built, products);
  const tariffs = [...attachedTariffs(growing, built, leaves), ...discounts(growing, built, targets, leaves)];
  const category: Definition = {
    $schema: 'urn:offerwright:schema:v1:category',
    kind: 'category',
    id: 'all',
    name: text('all'),
    provenance: [{ grade: 'illustrative' }],
  };
  const offer = bundle({ id: randomOffering, ...built, tariffs, rules: withNames(growing, rules(random, built, targets, leaves)) });
  return [...growing.definitions, offer, category];
}
