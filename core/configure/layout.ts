import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { ComponentNode, FieldNode, GroupNode, ItemNode, OptionNode, RoleNode } from '../compile/index.ts';
import { compileCharacteristic } from '../definition/index.ts';
import { keptWith } from '../kernel/kept-with.ts';
import { installedLayout } from './installed.ts';
import type { InstalledProduct } from './request.ts';

/**
 * Where a structure stands once instance keys are known: slot ids built once and kept, because making and hashing path
 * strings would cost more than judging. Layouts are made when first needed.
 */
export type ItemLayout = {
  readonly type: 'item';
  readonly node: ItemNode;
  readonly nodeIndex: number;
  readonly path: string;
  readonly fields: readonly FieldLayout[];
  readonly fieldIndex: ReadonlyMap<string, number>;
  /** Every characteristic by name, so that an item's record has one shape. */
  readonly template: Readonly<Record<string, Scalar>>;
  /** Indexes of the fields whose values no two items may share. */
  readonly uniqueFields: readonly number[];
  readonly parts: readonly PartLayout[];
  /** Part by id: components, groups and roles of a bundle share one id space. */
  readonly partIndex: ReadonlyMap<string, number>;
};

export type FieldLayout = {
  readonly node: FieldNode;
  readonly slot: string;
  readonly check: ReturnType<typeof compileCharacteristic>;
};

export type PartLayout = ComponentLayout | GroupLayout | RoleLayout;
export type ComponentLayout = {
  readonly type: 'component';
  readonly node: ComponentNode;
  readonly slot: string;
  readonly item: (key: number) => ItemLayout;
};
export type OptionLayout = { readonly node: OptionNode; readonly slot: string; readonly item: (key: number) => ItemLayout };
export type GroupLayout = {
  readonly type: 'group';
  readonly node: GroupNode;
  readonly slot: string;
  readonly options: readonly OptionLayout[];
  readonly byId: ReadonlyMap<string, OptionLayout>;
  /** What is chosen while nobody answered; undefined: still open. */
  readonly preset: readonly string[] | undefined;
  /** Ids that some option could bring into a count. */
  readonly brings: ReadonlySet<string>;
};
export type RoleLayout = {
  readonly type: 'role';
  readonly node: RoleNode;
  readonly slot: string;
  readonly preset: readonly string[];
  readonly brings: ReadonlySet<string>;
  readonly member: (key: string) => MemberLayout;
};
export type MemberLayout = {
  readonly type: 'member';
  readonly role: RoleNode;
  readonly nodeIndex: number;
  readonly key: string;
  readonly path: string;
  readonly offeringSlot: string;
  readonly productSlot: string;
  /** Where something to fill it is chosen: by offering, or by product in a role that takes nothing new. */
  readonly fillerSlot: string;
  readonly holderSlot: string;
  readonly filler: (offering: string) => ItemLayout | undefined;
  /** Undefined in a role that takes only new items. */
  readonly installed: (product: InstalledProduct) => ItemLayout | undefined;
  readonly parts: readonly (ComponentLayout | GroupLayout)[];
  readonly partIndex: ReadonlyMap<string, number>;
};

export type LayoutContext = {
  readonly nodeIndex: ReadonlyMap<ItemNode | RoleNode, number>;
  readonly checks: Map<FieldNode, FieldLayout['check']>;
  readonly shapes: Map<ItemNode, Pick<ItemLayout, 'fieldIndex' | 'template' | 'uniqueFields'>>;
};

const lazily = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    // Member keys come from people: the kept layouts of one role stay bounded.
    if (made.size >= 4096) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

/** Stand among the ids that something open could bring; no id has a colon. */
export const installationMark = 'at:site';
export const resourceMark = (type: string): string => `resource:${type}`;

type Open = { readonly open: readonly { readonly brings: ReadonlySet<string> }[] };
export const canStillBring = ({ open }: Open, mark: string): boolean => open.some(({ brings }) => brings.has(mark));

/** Everything a node could count as: its offering, specification and categories, and those below it; and what it takes. */
function bringsOf(items: readonly ItemNode[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: ItemNode): void => {
    ids.add(node.offering);
    if (node.specification) ids.add(node.specification);
    for (const category of node.categories) ids.add(category);
    for (const { type } of node.resources ?? []) ids.add(resourceMark(type));
    if (node.installation) ids.add(installationMark);
    for (const component of node.components) visit(component.item);
    for (const group of node.groups) for (const option of group.options) visit(option.item);
    for (const role of node.roles) role.accepts.forEach(visit);
  };
  items.forEach(visit);
  return ids;
}

const componentLayout = (context: LayoutContext, node: ComponentNode, base: string): ComponentLayout => {
  const slot = `${base}/${node.id}`;
  return { type: 'component', node, slot, item: lazily((key: number) => itemLayout(context, node.item, `${slot}/${key}`)) };
};

function groupLayout(context: LayoutContext, node: GroupNode, base: string): GroupLayout {
  const slot = `${base}/${node.id}`;
  const options = node.options.map((option): OptionLayout => {
    const optionSlot = `${slot}/${option.id}`;
    return { node: option, slot: optionSlot, item: lazily((key: number) => itemLayout(context, option.item, `${optionSlot}/${key}`)) };
  });
  const isForced = options.length === node.min && node.min > 0;
  const preset =
    node.default.length > 0 ? node.default : isForced ? options.map((option) => option.node.id) : node.min === 0 ? [] : undefined;
  return {
    type: 'group',
    node,
    slot,
    options,
    byId: new Map(options.map((option) => [option.node.id, option])),
    preset,
    brings: bringsOf(node.options.map((option) => option.item)),
  };
}

function roleLayout(context: LayoutContext, node: RoleNode, base: string): RoleLayout {
  const slot = `${base}/${node.id}`;
  const nodeIndex = context.nodeIndex.get(node) ?? -1;
  return {
    type: 'role',
    node,
    slot,
    preset: Array.from({ length: node.default }, (_, index) => `m${index + 1}`),
    brings: new Set([
      ...bringsOf([...node.accepts, ...node.components.map((component) => component.item)]),
      ...(node.existing?.brings ?? []),
    ]),
    member: lazily((key: string): MemberLayout => {
      const path = `${slot}/${key}`;
      const parts = [
        ...node.components.map((component) => componentLayout(context, component, `${path}/components`)),
        ...node.groups.map((group) => groupLayout(context, group, `${path}/groups`)),
      ];
      const fillers = lazily((offering: string) => {
        const filler = node.accepts.find((accepted) => accepted.offering === offering);
        return filler && itemLayout(context, filler, `${path}/item`);
      });
      const offeringSlot = `${path}/offering`;
      const productSlot = `${path}/product`;
      const { existing } = node;
      return {
        type: 'member',
        role: node,
        nodeIndex,
        key,
        path,
        offeringSlot,
        productSlot,
        fillerSlot: node.accepts.length > 0 ? offeringSlot : productSlot,
        holderSlot: `${path}/holder`,
        filler: fillers,
        // Facts are replaced as a whole, so what was laid out for a product goes when it does.
        installed: keptWith((product: InstalledProduct) =>
          existing ? installedLayout(context, node, existing, product, { path: `${path}/item`, slot: productSlot }) : undefined,
        ),
        parts,
        partIndex: new Map(parts.map((part, index) => [part.node.id, index])),
      };
    }),
  };
}

function checkOf(context: LayoutContext, field: FieldNode): FieldLayout['check'] {
  const known = context.checks.get(field);
  if (known) return known;
  const check = compileCharacteristic(field.characteristic);
  context.checks.set(field, check);
  return check;
}

function shapeOf(context: LayoutContext, node: ItemNode): Pick<ItemLayout, 'fieldIndex' | 'template' | 'uniqueFields'> {
  const known = context.shapes.get(node);
  if (known) return known;
  const made = {
    fieldIndex: new Map(node.fields.map((field, index) => [field.name, index])),
    template: Object.fromEntries(node.fields.map((field) => [field.name, null])),
    uniqueFields: node.fields.flatMap(({ characteristic }, index) => (characteristic.unique ? [index] : [])),
  };
  context.shapes.set(node, made);
  return made;
}

export function itemLayout(context: LayoutContext, node: ItemNode, path: string): ItemLayout {
  const parts: PartLayout[] = [
    ...node.components.map((component) => componentLayout(context, component, `${path}/components`)),
    ...node.groups.map((group) => groupLayout(context, group, `${path}/groups`)),
    ...node.roles.map((role) => roleLayout(context, role, `${path}/roles`)),
  ];
  return {
    type: 'item',
    node,
    nodeIndex: context.nodeIndex.get(node) ?? -1,
    path,
    fields: node.fields.map((field) => ({ node: field, slot: `${path}/${field.name}`, check: checkOf(context, field) })),
    ...shapeOf(context, node),
    parts,
    partIndex: new Map(parts.map((part, index) => [part.node.id, index])),
  };
}
