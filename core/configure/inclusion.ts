import type { EffectTarget, LocalizedText } from '../../schemas/generated/definitions.ts';
import { partTarget } from './effect-target.ts';
import type { Item, Part } from './item.ts';
import type { OptionLayout } from './layout.ts';
import type { SlotValue } from './request.ts';
import type { Scope } from './scope.ts';

/** One answer that would bring in what a rule asks for. */
export type Inclusion = {
  readonly slot: string;
  readonly value: SlotValue;
  /** What it brings. */
  readonly brings: LocalizedText;
  /** Whether it takes the place of another answer; else it is added to what is chosen. */
  readonly replaces: boolean;
};

function inclusionIn({ layout, chosen = [], items }: Part, option: OptionLayout | undefined): Inclusion | null {
  const { slot } = layout;
  if (layout.type === 'component') {
    const { min, name } = layout.node;
    return items.length > 0 ? null : { slot, value: Math.max(1, min), brings: name, replaces: true };
  }
  if (layout.type !== 'group' || !option || chosen.includes(option.node.id)) return null;
  const { id, name } = option.node;
  if (layout.node.max <= 1) return { slot, value: [id], brings: name, replaces: true };
  // A full group has no room, and a rule takes nothing away.
  return chosen.length < layout.node.max ? { slot, value: [...chosen, id], brings: name, replaces: false } : null;
}

function bringing(parts: readonly Part[], offering: string): Inclusion | null {
  for (const part of parts) {
    const { layout } = part;
    const option = layout.type === 'group' ? layout.options.find(({ node }) => node.item.offering === offering) : undefined;
    const isNamed = layout.type === 'component' && layout.node.item.offering === offering;
    const found = isNamed || option ? inclusionIn(part, option) : null;
    if (found) return found;
  }
  for (const item of parts.flatMap(({ items }) => items)) {
    const found = bringing([...item.parts, ...(item.filler?.parts ?? [])], offering);
    if (found) return found;
  }
  return null;
}

/** Nearest first: what the member brings, the bundle around it, the whole order. */
function around({ item, bundle, run }: Scope): readonly Item[] {
  return [item.member, bundle, run.items[0]].flatMap((one) => one ?? []);
}

/** What a person would have to answer to bring in the target of an effect; null where it is there, or no one answer can. */
export function inclusionOf(target: EffectTarget, scope: Scope): Inclusion | null {
  if ('path' in target) {
    const found = partTarget(target.path, scope);
    return found ? inclusionIn(found.part, found.option) : null;
  }
  for (const { parts } of around(scope)) {
    const found = bringing(parts, target.offering);
    if (found) return found;
  }
  return null;
}
