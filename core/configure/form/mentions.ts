import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { type ItemNode, walkNodes } from '../../compile/index.ts';
import { keptWith } from '../../kernel/kept-with.ts';
import type { FieldLayout, ItemLayout } from '../layout.ts';
import type { Linked, LinkedRule } from '../link.ts';
import { refusingRules } from '../reach.ts';
import { readsCharacteristic } from '../resource.ts';

/** Names that rules mention: a choice that none of them touches cannot be refused by a rule, and is not tried out. */
export type Mentions = {
  /** Of any item: `speed`. Of what fills a role: `/speed`. Of one part of a bundle: `line.speed`. Of the judged node 7: `7.speed`. */
  readonly fields: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly judged: ReadonlySet<number>;
  /** Whether a rule asks what fills a role. */
  readonly fillers: boolean;
  /** Whether a rule asks where something is installed. */
  readonly sites: boolean;
  /** What rules ask of numbers and terminals: paths of the fact `resource`. */
  readonly resources: readonly string[];
  /** Whether a rule asks how many items there are, whichever they are. */
  readonly anyItem: boolean;
};

type Named = { readonly fields: Set<string>; readonly parts: Set<string>; readonly counted: Set<string> };

function addRef({ nodes }: LinkedRule, ref: FactRef, { fields, parts, counted }: Named): void {
  const path = ref.path ?? '';
  if (ref.fact === 'item') for (const node of nodes) fields.add(`${node}.${path}`);
  if (ref.fact === 'product') fields.add(`/${path}`);
  if (ref.fact === 'bundle') {
    const [id = ''] = path.split('.');
    parts.add(id);
    fields.add(path);
  }
  if (ref.fact !== 'items') return;
  const of = ref.params?.of ?? '';
  if (of.startsWith('/')) for (const id of of.split('/').slice(2)) parts.add(id);
  else counted.add(of);
  for (const name of Object.keys(ref.params?.where ?? {})) fields.add(name);
}

export const mentionsOf = keptWith((linked: Linked): Mentions => {
  const fields = new Set<string>();
  const parts = new Set<string>();
  const counted = new Set<string>();
  const judged = new Set<number>();
  for (const refusing of refusingRules(linked)) {
    const { rule, condition, nodes } = refusing;
    for (const ref of condition.refs) addRef(refusing, ref, { fields, parts, counted });
    for (const node of nodes) judged.add(node);
    if (rule.effect.type !== 'exclude' && rule.effect.type !== 'require') continue;
    if ('offering' in rule.effect.target) counted.add(rule.effect.target.offering);
    else for (const id of rule.effect.target.path.split('/').slice(2)) parts.add(id);
  }
  const refs = refusingRules(linked).flatMap(({ condition }) => condition.refs);
  return {
    fields,
    parts,
    counted,
    judged,
    fillers: refs.some(({ fact }) => fact === 'product'),
    sites: refs.some(({ fact }) => fact === 'site'),
    resources: [...new Set(refs.flatMap(({ fact, path }) => (fact === 'resource' && path !== undefined ? [path] : [])))],
    anyItem: refs.some(({ fact, path }) => fact === 'order' && path === 'items'),
  };
});

/** Whether a rule that can refuse reads this field. */
export function isFieldRead(mentions: Mentions, field: FieldLayout, { nodeIndex, node }: ItemLayout): boolean {
  const { name, characteristic } = field.node;
  const { fields, sites, resources } = mentions;
  if (sites && characteristic.references) return true;
  if (fields.has(name) || fields.has(`${nodeIndex}.${name}`)) return true;
  if (sites && node.installation?.address === name) return true;
  if (resources.some((path) => readsCharacteristic(node.resources ?? [], path, name))) return true;
  const ids = field.slot.split('/');
  return (ids.includes('roles') && fields.has(`/${name}`)) || ids.some((id) => fields.has(`${id}.${name}`));
}

const isAskedFor = ({ counted, sites, resources, anyItem }: Mentions, node: ItemNode): boolean =>
  anyItem ||
  counted.has(node.offering) ||
  (node.specification !== undefined && counted.has(node.specification)) ||
  node.categories.some((category) => counted.has(category)) ||
  (sites && node.installation !== undefined) ||
  (resources.length > 0 && node.resources !== undefined);

/** Whether bringing in this item could make a rule refuse. */
export function canBeRefused(mentions: Mentions, layout: ItemLayout): boolean {
  let found = mentions.judged.has(layout.nodeIndex);
  walkNodes(layout.node, {
    item: (node) => {
      found ||= isAskedFor(mentions, node) || node !== layout.node;
    },
  });
  return found;
}
