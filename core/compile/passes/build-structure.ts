import type { Characteristic, Component, Narrowing, OptionGroup, Role, SimpleOffering } from '../../../schemas/generated/definitions.ts';
import {
  acceptedOfferings,
  brandOf,
  type DefinitionKey,
  isBundle,
  keyOf,
  narrowCharacteristic,
  type Workspace,
} from '../../definition/index.ts';
import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import type { ComponentNode, ExistingFillers, FieldNode, GroupNode, ItemNode, RoleNode } from '../program.ts';

/** What the passes share: where they look things up, what they reached and what went wrong. */
export type CompileContext = {
  readonly workspace: Workspace;
  readonly reached: Set<DefinitionKey>;
  readonly issues: Issue[];
};

type Use = { readonly path: string; readonly narrowing: Narrowing; readonly above: readonly string[] };

/** Ids with all their ancestors; a missing category is the lint's to tell. */
function categoriesWithAncestors(context: CompileContext, ids: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    const category = context.workspace.get('category', id);
    if (found.has(id) || !category) return;
    found.add(id);
    context.reached.add(keyOf(category));
    if (category.parent) visit(category.parent);
  };
  ids.forEach(visit);
  return [...found].sort();
}

function fieldsOf(context: CompileContext, offering: SimpleOffering, use: Use): FieldNode[] {
  const specification = context.workspace.get('specification', offering.specification);
  if (!specification) {
    context.issues.push(
      errorIssue('reference-unknown', '/specification', {
        params: { kind: 'specification', id: offering.specification },
        definition: offering,
      }),
    );
    return [];
  }
  context.reached.add(keyOf(specification));
  const required = new Set(specification.characteristics.required ?? []);
  return Object.entries(specification.characteristics.properties).map(([name, base]): FieldNode => {
    const own = offering.characteristics?.[name];
    const here = use.narrowing[name];
    let characteristic: Characteristic = base;
    if (own) characteristic = narrowCharacteristic(characteristic, own);
    if (here) characteristic = narrowCharacteristic(characteristic, here);
    return { name, characteristic, required: required.has(name) || own?.required === true || here?.required === true };
  });
}

function componentNode(context: CompileContext, component: Component, path: string, above: readonly string[]): ComponentNode | undefined {
  const item = buildItem(context, component.offering, { path, narrowing: component.characteristics ?? {}, above });
  if (!item) return undefined;
  return {
    id: component.id,
    name: component.name ?? item.name,
    min: component.min,
    max: component.max,
    default: component.default ?? component.min,
    ...(component.reliesOn ? { reliesOn: component.reliesOn } : {}),
    item,
  };
}

function groupNode(context: CompileContext, group: OptionGroup, path: string, above: readonly string[]): GroupNode {
  const options = group.options.flatMap((option) => {
    const item = buildItem(context, option.offering, { path: `${path}/${option.id}`, narrowing: option.characteristics ?? {}, above });
    const min = option.min ?? 1;
    return item
      ? [{ id: option.id, name: option.name ?? item.name, min, max: option.max ?? Math.max(1, min), default: option.default ?? min, item }]
      : [];
  });
  return {
    id: group.id,
    path,
    name: group.name ?? { 'zh-CN': group.id, en: group.id },
    min: group.min,
    max: group.max,
    default: group.default ?? [],
    ...(group.reliesOn ? { reliesOn: group.reliesOn } : {}),
    options,
  };
}

/** What an installed product has was settled when it was sold: only what fits is compiled, and where it stands. */
function existingFillers(context: CompileContext, role: Role, path: string): ExistingFillers | null {
  if (!role.from.includes('existing')) return null;
  const accepted = acceptedOfferings(context.workspace, role);
  for (const offering of accepted) context.reached.add(keyOf(offering));
  const categories = categoriesWithAncestors(
    context,
    accepted.flatMap((offering) => offering.categories),
  );
  const named = role.accepts.filter((id) => context.workspace.get('specification', id));
  const specifications = [...new Set([...named, ...accepted.flatMap((offering) => (isBundle(offering) ? [] : [offering.specification]))])];
  return {
    accepts: role.accepts,
    specifications: specifications.sort(),
    brings: [...new Set([...role.accepts, ...specifications, ...accepted.map(({ id }) => id), ...categories])].sort(),
    item: {
      path: `${path}/item`,
      offering: '',
      name: role.name ?? { 'zh-CN': role.id, en: role.id },
      isBundle: false,
      categories: [],
      instances: 'individual',
      actions: ['noChange'],
      market: { customerClasses: [] },
      validFor: {},
      fields: [],
      components: [],
      groups: [],
      roles: [],
      tariffs: [],
      alterations: [],
      hints: {},
    },
  };
}

function roleNode(context: CompileContext, role: Role, path: string, above: readonly string[]): RoleNode {
  const accepts = role.from.includes('new')
    ? acceptedOfferings(context.workspace, role).flatMap(
        (offering) => buildItem(context, offering.id, { path: `${path}/item`, narrowing: {}, above }) ?? [],
      )
    : [];
  return {
    id: role.id,
    path,
    name: role.name ?? { 'zh-CN': role.id, en: role.id },
    min: role.min,
    max: role.max,
    default: Math.max(role.default ?? role.min, role.min),
    from: role.from,
    accepts,
    existing: existingFillers(context, role, path),
    tariffs: [],
    components: (role.components ?? []).flatMap((component) => componentNode(context, component, `${path}/${component.id}`, above) ?? []),
    groups: (role.groups ?? []).map((group) => groupNode(context, group, `${path}/${group.id}`, above)),
  };
}

/** One use of an offering with everything below it; undefined where a reference leads nowhere or in a circle. */
export function buildItem(context: CompileContext, offeringId: string, use: Use): ItemNode | undefined {
  const offering = context.workspace.get('offering', offeringId);
  if (!offering) {
    context.issues.push(errorIssue('reference-unknown', pointer('offering'), { params: { kind: 'offering', id: offeringId } }));
    return undefined;
  }
  if (use.above.includes(offeringId)) {
    context.issues.push(
      errorIssue('bundle-cycle', '', { params: { cycle: [...use.above, offeringId].join(' → ') }, definition: offering }),
    );
    return undefined;
  }
  context.reached.add(keyOf(offering));
  const above = [...use.above, offeringId];
  const brand = brandOf(context.workspace, offering.categories);
  const shared = {
    path: use.path,
    offering: offering.id,
    name: offering.name,
    categories: categoriesWithAncestors(context, offering.categories),
    ...(brand === null ? {} : { brand }),
    market: offering.market,
    validFor: offering.validFor ?? {},
    tariffs: [],
    alterations: [],
    hints: offering.form ?? {},
  };
  if (!isBundle(offering)) {
    const specification = context.workspace.get('specification', offering.specification);
    return {
      ...shared,
      isBundle: false,
      specification: offering.specification,
      instances: specification?.instances ?? 'individual',
      actions: specification?.actions ?? ['add'],
      ...(specification?.installation ? { installation: specification.installation } : {}),
      ...(specification?.resources ? { resources: specification.resources } : {}),
      fields: fieldsOf(context, offering, use),
      components: [],
      groups: [],
      roles: [],
    };
  }
  return {
    ...shared,
    isBundle: true,
    instances: 'individual',
    actions: ['add', 'modify', 'delete'],
    fields: [],
    components: (offering.components ?? []).flatMap(
      (component) => componentNode(context, component, `${use.path}/components/${component.id}`, above) ?? [],
    ),
    groups: (offering.groups ?? []).map((group) => groupNode(context, group, `${use.path}/groups/${group.id}`, above)),
    roles: (offering.roles ?? []).map((role) => roleNode(context, role, `${use.path}/roles/${role.id}`, above)),
  };
}
