import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { walkNodes } from '../../compile/index.ts';
import type { FieldLayout, ItemLayout } from '../layout.ts';
import type { Linked, LinkedRule } from '../link.ts';
import { refusingRules } from '../reach.ts';

/** Names that rules mention: a choice that none of them touches cannot be refused by a rule, and is not tried out. */
export type Mentions = {
  /** Of any item: `speed`. Of what fills a role: `/speed`. Of one part of a bundle: `line.speed`. Of the judged node 7: `7.speed`. */
  readonly fields: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly judged: ReadonlySet<number>;
  /** Whether a rule asks what fills a role, or where something is installed. */
  readonly fillers: boolean;
  readonly sites: boolean;
};

const mentionsByLinked = new WeakMap<Linked, Mentions>();

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

export function mentionsOf(linked: Linked): Mentions {
  const known = mentionsByLinked.get(linked);
  if (known) return known;
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
  const asks = (name: string): boolean => refusingRules(linked).some(({ condition }) => condition.refs.some(({ fact }) => fact === name));
  const made: Mentions = { fields, parts, counted, judged, fillers: asks('product'), sites: asks('site') };
  mentionsByLinked.set(linked, made);
  return made;
}

/** Whether a rule that can refuse reads this field. */
export function isFieldRead({ fields, sites }: Mentions, { node, slot }: FieldLayout, { nodeIndex }: ItemLayout): boolean {
  const { name, characteristic } = node;
  if (sites && characteristic.references) return true;
  if (fields.has(name) || fields.has(`${nodeIndex}.${name}`)) return true;
  const ids = slot.split('/');
  return (ids.includes('roles') && fields.has(`/${name}`)) || ids.some((id) => fields.has(`${id}.${name}`));
}

/** Whether bringing in this item could make a rule refuse. */
export function canBeRefused(mentions: Mentions, layout: ItemLayout): boolean {
  let found = mentions.judged.has(layout.nodeIndex);
  walkNodes(layout.node, {
    item: (node) => {
      found ||=
        mentions.counted.has(node.offering) ||
        (node.specification !== undefined && mentions.counted.has(node.specification)) ||
        node.categories.some((category) => mentions.counted.has(category)) ||
        node !== layout.node;
    },
  });
  return found;
}
