import type { Condition, FactCondition } from '../../schemas/generated/definitions.ts';
import { fieldsOf } from './draw-product.ts';
import type { Structure } from './draw-structure.ts';
import type { DrawnField, DrawnGroup, DrawnProduct, DrawnRole, DrawnUse } from './drawn-offer.ts';
import type { Random } from './random.ts';

type MakeLeaf = () => FactCondition;
type Ref = Pick<FactCondition, 'fact' | 'path' | 'params'>;

const compare = (random: Random, ref: Ref, least: number, greatest: number): FactCondition => ({
  ...ref,
  operator: random.pick(['greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive', 'equal', 'not:greaterThan']),
  value: random.integer(least, greatest),
});

/** A comparison that a field of that shape can satisfy and can fail. */
function fieldLeaf(random: Random, ref: Ref, { shape }: DrawnField): FactCondition {
  switch (shape.type) {
    case 'integer':
    case 'number':
      return compare(random, ref, Math.ceil(shape.minimum), Math.floor(shape.maximum));
    case 'boolean':
      return { ...ref, operator: random.pick(['equal', 'notEqual']), value: random.chance(0.5) };
    case 'text':
      return {
        ...ref,
        operator: 'in',
        value: [`${shape.prefix}${'0'.repeat(shape.digits)}`, `${shape.prefix}${'7'.repeat(shape.digits)}`],
      };
    case 'choice': {
      if (random.chance(0.5)) return { ...ref, operator: random.pick(['equal', 'notEqual']), value: random.pick(shape.values) };
      const some = random.sample(shape.values, random.integer(1, shape.values.length - 1));
      return { ...ref, operator: random.pick(['in', 'notIn', 'not:in']), value: some };
    }
  }
}

const fieldLeaves = (random: Random, fact: string, fields: readonly DrawnField[], prefix = ''): MakeLeaf[] =>
  fields.map((field) => () => fieldLeaf(random, { fact, path: `${prefix}${field.name}` }, field));

function groupLeaf(random: Random, group: DrawnGroup): FactCondition {
  const ref = { fact: 'bundle', path: group.id };
  const one = random.pick(group.options).id;
  if (group.max > 1) return { ...ref, operator: random.pick(['contains', 'doesNotContain']), value: one };
  return random.chance(0.6)
    ? { ...ref, operator: random.pick(['equal', 'notEqual']), value: one }
    : { ...ref, operator: random.pick(['in', 'notIn']), value: random.sample(group.options, 2).map(({ id }) => id) };
}

/** A condition over what is chosen; null if there is nothing to choose. */
export function drawGroupCondition(random: Random, groups: readonly DrawnGroup[]): Condition | null {
  return groups.length === 0
    ? null
    : drawTree(
        random,
        groups.map((group) => () => groupLeaf(random, group)),
      );
}

const useLeaves = (random: Random, use: DrawnUse): MakeLeaf[] => [
  ...(use.max > use.min ? [() => compare(random, { fact: 'bundle', path: `${use.id}.quantity` }, use.min, use.max)] : []),
  // A part that can be there twice gives a list, which is compared otherwise.
  ...(use.max <= 1 ? fieldLeaves(random, 'bundle', fieldsOf(use.product, use.narrowed), `${use.id}.`) : []),
];

const countLeaf = (random: Random, product: DrawnProduct, per: 'order' | 'customer'): FactCondition =>
  compare(random, { fact: 'items', path: 'count', params: { of: random.chance(0.5) ? product.id : product.specification, per } }, 1, 4);

const whereLeaf = (random: Random, role: DrawnRole, product: DrawnProduct): MakeLeaf[] =>
  product.fields.flatMap(({ name, shape, required }) =>
    shape.type === 'choice' && required
      ? [
          () =>
            compare(
              random,
              { fact: 'items', path: 'count', params: { of: product.specification, where: { [name]: random.pick(shape.values) } } },
              1,
              Math.min(3, role.max),
            ),
        ]
      : [],
  );

/** Facts that can be asked anywhere in the bundle. */
function bundleLeaves(random: Random, structure: Structure): MakeLeaf[] {
  const { components, groups, roles } = structure;
  return [
    ...groups.map((group) => () => groupLeaf(random, group)),
    ...components.flatMap((component) => useLeaves(random, component)),
    ...roles.map((role) => () => compare(random, { fact: 'bundle', path: `${role.id}.count` }, role.min, role.max)),
    ...components.map(
      (component) => () => compare(random, { fact: 'items', path: 'count', params: { of: `/components/${component.id}` } }, 1, 4),
    ),
    ...groups.flatMap((group) => group.options.slice(0, 1).map((option) => () => countLeaf(random, option.product, 'order'))),
    ...roles.flatMap((role) => role.accepts.flatMap((product) => whereLeaf(random, role, product))),
    ...roles.flatMap((role) => role.accepts.slice(0, 1).map((product) => () => countLeaf(random, product, 'customer'))),
  ];
}

const orderLeaves = (random: Random): MakeLeaf[] => [
  () => ({ fact: 'customer', path: 'idVerified', operator: 'equal', value: random.chance(0.5) }),
  () => ({
    fact: 'order',
    path: 'customerClass',
    operator: random.pick(['equal', 'notEqual']),
    value: random.pick(['individual', 'family']),
  }),
];

/** One to four comparisons under all, any and not. */
function drawTree(random: Random, leaves: readonly MakeLeaf[]): Condition {
  const leaf = (): Condition => random.pick(leaves)();
  switch (random.integer(0, 6)) {
    case 0:
      return { all: [leaf(), leaf()] };
    case 1:
      return { any: [leaf(), leaf()] };
    case 2:
      return { not: leaf() };
    case 3:
      return { all: [leaf(), { any: [leaf(), { not: leaf() }] }] };
    default:
      return leaf();
  }
}

/** What is judged, as far as conditions can see it. */
export type JudgedPlace =
  | { readonly type: 'bundle' }
  | { readonly type: 'item'; readonly fields: readonly DrawnField[] }
  | { readonly type: 'alone'; readonly fields: readonly DrawnField[] }
  | { readonly type: 'member'; readonly role: DrawnRole };

/** Fields that every product accepted in the role has: with one that only some have, half the comparisons would be ill-typed. */
const sharedFields = (role: DrawnRole): readonly DrawnField[] => (role.accepts.length === 1 ? (role.accepts[0]?.fields ?? []) : []);

export function drawCondition(random: Random, structure: Structure, place: JudgedPlace): Condition {
  const around = place.type === 'alone' ? [] : bundleLeaves(random, structure);
  const own =
    place.type === 'member'
      ? fieldLeaves(random, 'product', sharedFields(place.role))
      : place.type === 'bundle'
        ? []
        : fieldLeaves(random, 'item', place.fields);
  const leaves = [...own, ...own, ...around, ...(random.chance(0.2) ? orderLeaves(random) : [])];
  return drawTree(random, leaves.length > 0 ? leaves : orderLeaves(random));
}
