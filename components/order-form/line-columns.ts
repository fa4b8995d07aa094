import type { ComponentNode, FieldNode, GroupNode, ItemNode, RoleNode } from '../../core/compile/index.ts';
import { type ResolvedFacts, type SlotValue, siteNames } from '../../core/configure/index.ts';
import type { Characteristic } from '../../schemas/generated/definitions.ts';
import type { Localized } from '../ui/localized-text.tsx';

export type ColumnChoice = { readonly value: Exclude<SlotValue, null | readonly string[]>; readonly label: Localized };

/** A column of a grid of lines: one relative slot of every line's membership. */
export type LineColumn = {
  /** Relative slot id: `/item/number`, `/components/card/1/iccid`. */
  readonly path: string;
  readonly name: Localized;
  /** The part it belongs to, where it is not the product itself. */
  readonly part: Localized | null;
  readonly type: 'offering' | 'product' | 'holder' | 'field' | 'quantity' | 'options' | 'document';
  /** What may be chosen; null: typed freely. */
  readonly choices: readonly ColumnChoice[] | null;
  /** Of fields. */
  readonly characteristic: Characteristic | null;
  readonly required: boolean;
  /** What counts while neither the line nor the template says anything. */
  readonly preset: SlotValue | undefined;
};

/** More instances of one part than these are no columns: they would be a table of their own. */
const mostInstances = 3;

const plain = (word: string): Localized => ({ 'zh-CN': word, en: word });

const choicesOf = (characteristic: Characteristic): readonly ColumnChoice[] | null => {
  if (characteristic.type === 'boolean')
    return [true, false].map((value) => ({ value, label: { 'zh-CN': value ? '是' : '否', en: value ? 'Yes' : 'No' } }));
  return (
    characteristic.enum?.map((value) => ({ value, label: characteristic.enumLabels?.[String(value)] ?? plain(String(value)) })) ?? null
  );
};

const fieldColumn = (field: FieldNode, path: string, part: Localized | null): LineColumn => ({
  path: `${path}/${field.name}`,
  name: field.characteristic.label,
  part,
  type: 'field',
  choices: choicesOf(field.characteristic),
  characteristic: field.characteristic,
  required: field.required,
  preset: field.characteristic.default,
});

const isAsked = ({ characteristic }: FieldNode): boolean => characteristic.const === undefined;

/** Each field once, whichever of the fillers has it: what one narrows to a constant another may ask. */
function fillerColumns(fillers: readonly ItemNode[]): LineColumn[] {
  const columns = new Map<string, LineColumn>();
  for (const field of fillers.flatMap(({ fields }) => fields).filter(isAsked)) {
    const known = columns.get(field.name);
    // Needed, and preset, only where every product that may fill the role says so.
    const alike = fillers.map(({ fields }) => fields.find(({ name }) => name === field.name));
    const column = {
      ...fieldColumn(field, '/item', null),
      required: alike.every((own) => own && isAsked(own) && own.required),
      preset: alike.every((own) => own?.characteristic.default === field.characteristic.default) ? field.characteristic.default : undefined,
    };
    if (!known) columns.set(field.name, column);
    else if (known.choices && column.choices) columns.set(field.name, { ...known, choices: merged(known.choices, column.choices) });
  }
  return [...columns.values()];
}

const merged = (a: readonly ColumnChoice[], b: readonly ColumnChoice[]): readonly ColumnChoice[] => [
  ...new Map([...a, ...b].map((choice) => [choice.value, choice])).values(),
];

function componentColumns(component: ComponentNode): LineColumn[] {
  const path = `/components/${component.id}`;
  const isFixed = component.min === component.max;
  const quantity: LineColumn = {
    path,
    name: component.name,
    part: null,
    type: 'quantity',
    choices: null,
    characteristic: { type: 'integer', label: component.name, minimum: component.min, maximum: component.max },
    required: component.min > 0,
    preset: component.default,
  };
  const instances = component.item.instances === 'counted' ? 1 : Math.min(component.max, mostInstances);
  const fields = Array.from({ length: instances }, (_, index) =>
    component.item.fields.filter(isAsked).map((field) => {
      const column = fieldColumn(field, `${path}/${index + 1}`, component.name);
      return { ...column, required: column.required && index < component.min };
    }),
  );
  return [...(isFixed ? [] : [quantity]), ...fields.flat()];
}

function groupColumns(group: GroupNode): LineColumn[] {
  const path = `/groups/${group.id}`;
  const choice: LineColumn = {
    path,
    name: group.name,
    part: null,
    type: 'options',
    choices: group.options.map(({ id, name }) => ({ value: id, label: name })),
    characteristic: null,
    required: group.min > 0,
    preset: group.default.length > 0 ? group.default : undefined,
  };
  const fields = group.options.flatMap((option) =>
    option.item.fields.filter(isAsked).map((field) => ({ ...fieldColumn(field, `${path}/${option.id}/1`, option.name), required: false })),
  );
  return [choice, ...fields];
}

/** What the organisation and its people have that may fill the role, by what each is called. */
function installedChoices({ existing }: RoleNode, held: ResolvedFacts['held']): readonly ColumnChoice[] {
  if (!existing) return [];
  const accepts = new Set(existing.accepts);
  return Object.values(held)
    .flat()
    .filter(({ offering, specification, categories }) => [offering, specification ?? '', ...categories].some((id) => accepts.has(id)))
    .map(({ id, label, name }) => ({ value: id, label: label === null ? name : plain(label) }));
}

/** The columns of a role: its products' own fields first, then its parts; only what lines of it can say at all. */
export function lineColumns(
  role: RoleNode,
  holders: readonly { readonly id: string; readonly name: string }[] = [],
  facts: Pick<ResolvedFacts, 'held' | 'ownSites'> = { held: {} },
): LineColumn[] {
  const installed = installedChoices(role, facts.held);
  const sites = siteNames(facts);
  const product: LineColumn = {
    path: '/product',
    name: { 'zh-CN': '已有号码或产品', en: 'Existing product' },
    part: null,
    type: 'product',
    choices: installed,
    characteristic: null,
    required: false,
    preset: undefined,
  };
  const several = role.accepts.length > 1;
  const offering: LineColumn = {
    path: '/offering',
    name: { 'zh-CN': '产品', en: 'Product' },
    part: null,
    type: 'offering',
    choices: role.accepts.map(({ offering: id, name }) => ({ value: id, label: name })),
    characteristic: null,
    required: true,
    preset: undefined,
  };
  const holder: LineColumn = {
    path: '/holder',
    name: { 'zh-CN': '使用人', en: 'User' },
    part: null,
    type: 'holder',
    choices: holders.map(({ id, name }) => ({ value: id, label: plain(name) })),
    characteristic: null,
    required: false,
    preset: holders[0]?.id,
  };
  const columns = [
    ...fillerColumns(role.accepts),
    ...(several ? [offering] : []),
    ...(installed.length > 0 ? [product] : []),
    ...role.components.flatMap(componentColumns),
    ...role.groups.flatMap(groupColumns),
    ...(holders.length > 1 ? [holder] : []),
  ];
  return columns.map((column) => (column.characteristic?.references ? { ...column, choices: sites } : column));
}
