import type { EffectTarget } from '../../schemas/generated/definitions.ts';
import { type Item, isItemLayout, type Part } from './item.ts';
import type { OptionLayout } from './layout.ts';
import type { Scope } from './scope.ts';

type PartTarget = {
  readonly part: Part;
  readonly option?: OptionLayout;
  readonly isPresent: boolean;
  readonly isOpen: boolean;
};

/** Finds a part by the ids of its path; inside a role it means the part of the judged member, else of any member. */
function targetIn(parts: readonly Part[], ids: readonly string[], own: Item | null): PartTarget | undefined {
  const [id, ...rest] = ids;
  const part = parts.find(({ layout }) => layout.node.id === id);
  if (!part) return undefined;
  const { layout } = part;
  if (layout.type === 'role' && rest.length > 0) {
    const members = own && part.items.includes(own) ? [own] : part.items;
    const inside = members.flatMap((member) => targetIn(member.parts, rest, own) ?? []);
    return inside.find((target) => target.isPresent) ?? inside[0] ?? { part, isPresent: false, isOpen: false };
  }
  const [option] = rest;
  if (layout.type !== 'group' || option === undefined) {
    return { part, isPresent: part.items.length > 0, isOpen: layout.type === 'group' && part.chosen === undefined };
  }
  const found = layout.byId.get(option);
  return {
    part,
    ...(found ? { option: found } : {}),
    isPresent: part.chosen?.includes(option) ?? false,
    isOpen: part.chosen === undefined,
  };
}

/** The part or option that a path names, where it stands for what is judged. */
export const partTarget = (path: string, { bundle, item }: Scope): PartTarget | undefined =>
  bundle ? targetIn(bundle.parts, path.split('/').slice(2), item.member) : undefined;

type Presence = { readonly isPresent: boolean; readonly isOpen: boolean; readonly slot: string };

/** Whether the target of an effect is in the order, and where a person would put it in or take it out. */
export function presenceOf(target: EffectTarget, scope: Scope): Presence {
  if ('path' in target) {
    const found = partTarget(target.path, scope);
    return found
      ? { isPresent: found.isPresent, isOpen: found.isOpen, slot: found.part.layout.slot }
      : { isPresent: false, isOpen: false, slot: '' };
  }
  const present = scope.run.items.find((item) => isItemLayout(item.layout) && item.layout.node.offering === target.offering);
  const open = scope.run.open.find((part) => part.brings.has(target.offering));
  return { isPresent: present !== undefined, isOpen: open !== undefined, slot: present?.layout.path ?? open?.slot ?? '' };
}
