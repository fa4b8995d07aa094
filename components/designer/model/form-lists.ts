import type { ComponentNode, FieldNode, GroupNode, ItemNode, Program, RoleNode } from '../../../core/compile/index.ts';
import type { FormHint, FormHints, LocalizedText } from '../../../schemas/generated/definitions.ts';

/** A field or a part as the form asks for it, with what the offering says of how. */
export type FormEntry = {
  /** Id path, the key of its hint. */
  readonly path: string;
  readonly kind: 'field' | 'component' | 'group' | 'option' | 'role' | 'filler';
  /** What it is called where nothing is said of it here. */
  readonly name: LocalizedText;
  readonly help: LocalizedText | null;
  readonly hint: FormHint;
  readonly isRequired: boolean;
  readonly lists: readonly FormList[];
  /** The bundle that it brings, whose form is arranged in its own editor. */
  readonly brings: string | null;
};

/** Entries among which the order counts, in the order of the form. Options of a group stand as the group has them. */
export type FormList = { readonly of: string; readonly isOrdered: boolean; readonly entries: readonly FormEntry[] };

type Around = { readonly hints: FormHints };

const noHint: FormHint = {};

/** As `configure` orders them: what has a place first, the rest as the structure has it. */
const inOrder = (entries: readonly { readonly order: number; readonly entry: FormEntry }[]): readonly FormEntry[] =>
  entries.toSorted((left, right) => left.order - right.order).map(({ entry }) => entry);

function fieldList({ hints }: Around, of: string, fields: readonly FieldNode[], own: FormHints): FormList {
  const entries = fields.map(({ name, characteristic, required }, index) => {
    const path = `${of}/${name}`;
    const hint = hints[path] ?? noHint;
    const below = own[`/${name}`];
    return {
      order: hint.order ?? below?.order ?? 1000 + index,
      entry: {
        path,
        kind: 'field',
        name: below?.label ?? characteristic.label,
        help: below?.help ?? characteristic.help ?? null,
        hint,
        isRequired: required,
        lists: [],
        brings: null,
      } satisfies FormEntry,
    };
  });
  return { of, isOrdered: true, entries: inOrder(entries) };
}

const withFields = (list: FormList): readonly FormList[] => (list.entries.length > 0 ? [list] : []);

const itemLists = (around: Around, path: string, item: ItemNode): readonly FormList[] =>
  item.isBundle ? [] : withFields(fieldList(around, path, item.fields, item.hints));

function entryOf({ hints }: Around, path: string, kind: FormEntry['kind'], name: LocalizedText): Omit<FormEntry, 'lists' | 'brings'> {
  return { path, kind, name, help: null, hint: hints[path] ?? noHint, isRequired: false };
}

const componentEntry = (around: Around, path: string, { name, item }: ComponentNode): FormEntry => ({
  ...entryOf(around, path, 'component', name),
  lists: itemLists(around, path, item),
  brings: item.isBundle ? item.offering : null,
});

function groupEntry(around: Around, path: string, { name, options }: GroupNode): FormEntry {
  const entries = options.flatMap((option): FormEntry[] => {
    const at = `${path}/${option.id}`;
    const lists = itemLists(around, at, option.item);
    return lists.length > 0 ? [{ ...entryOf(around, at, 'option', option.name), lists, brings: null }] : [];
  });
  const lists = entries.length > 0 ? [{ of: path, isOrdered: false, entries }] : [];
  return { ...entryOf(around, path, 'group', name), lists, brings: null };
}

function roleEntry(around: Around, path: string, role: RoleNode): FormEntry {
  const fields = new Map<string, FieldNode>();
  for (const item of role.accepts) for (const field of item.fields) if (!fields.has(field.name)) fields.set(field.name, field);
  const filler: FormEntry[] =
    fields.size > 0
      ? [
          {
            ...entryOf(around, `${path}/item`, 'filler', role.name),
            lists: [fieldList(around, `${path}/item`, [...fields.values()], {})],
            brings: null,
          },
        ]
      : [];
  const parts = partList(around, path, role);
  return {
    ...entryOf(around, path, 'role', role.name),
    lists: [...(filler.length > 0 ? [{ of: `${path}/item`, isOrdered: false, entries: filler }] : []), ...parts],
    brings: null,
  };
}

type Parts = { readonly components: readonly ComponentNode[]; readonly groups: readonly GroupNode[]; readonly roles?: readonly RoleNode[] };

/** `of` is the path of the role around them, or '' for the parts of the bundle itself. */
function partList(around: Around, of: string, { components, groups, roles = [] }: Parts): readonly FormList[] {
  const pathOf = (list: string, id: string): string => (of === '' ? `/${list}/${id}` : `${of}/${id}`);
  const entries = [
    ...components.map((component) => componentEntry(around, pathOf('components', component.id), component)),
    ...groups.map((group) => groupEntry(around, pathOf('groups', group.id), group)),
    ...roles.map((role) => roleEntry(around, pathOf('roles', role.id), role)),
  ];
  const ordered = inOrder(entries.map((entry, index) => ({ order: entry.hint.order ?? 1000 + index, entry })));
  return ordered.length > 0 ? [{ of, isOrdered: true, entries: ordered }] : [];
}

/** What the form of an offering is made of, list by list: what this offering may order, name and explain. */
export function formListsOf({ root }: Pick<Program, 'root'>): readonly FormList[] {
  const around = { hints: root.hints };
  return root.isBundle ? partList(around, '', root) : withFields(fieldList(around, '', root.fields, {}));
}
