import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { appointmentSections } from '../appointment.ts';
import { type Changes, remember } from '../changes.ts';
import { type Item, isItemLayout, type Part } from '../item.ts';
import type { ComponentLayout, GroupLayout, ItemLayout, MemberLayout, PartLayout, RoleLayout } from '../layout.ts';
import { choiceSlot } from './choice-slot.ts';
import {
  byOrder,
  type Derivation,
  type Deriving,
  derivationOf,
  type FormFocus,
  type Hints,
  hintsOf,
  noHints,
  slotBase,
} from './derivation.ts';
import { documentSlots } from './document-slots.ts';
import { fieldSlots } from './field-slots.ts';
import { fillerSlots } from './filler-slots.ts';
import type { Form, FormSection } from './form.ts';
import { quantitySlot } from './quantity-slot.ts';

/** Fields and parts of one item; `name` is what the part is called where it stands. */
function itemSection(
  derivation: Derivation,
  item: Item,
  layout: ItemLayout,
  name: LocalizedText,
  ordinal: number | null,
  around: { hints: Hints; prefix: string },
): FormSection {
  const inner = layout.node.isBundle ? { hints: hintsOf(layout), prefix: '' } : around;
  return {
    id: layout.path,
    type: 'item',
    name,
    ordinal,
    slots: fieldSlots(derivation, item, layout, inner.hints, inner.prefix),
    sections: partSections(derivation, item.parts, inner.hints),
  };
}

/** Parts of a role follow its path; those of a bundle begin one. */
const partPath = (part: PartLayout, role: string | null): string =>
  role === null
    ? `/${part.type === 'component' ? 'components' : part.type === 'group' ? 'groups' : 'roles'}/${part.node.id}`
    : `${role}/${part.node.id}`;

/** As hints want it; where there are none, in the order of the structure. */
function inOrder(parts: readonly Part[], hints: Hints, role: string | null): readonly Part[] {
  if (hints === noHints) return parts;
  const orderOf = (part: Part, index: number): number => hints(partPath(part.layout, role))?.order ?? 1000 + index;
  return byOrder(parts.map((part, index) => ({ order: orderOf(part, index), part }))).map(({ part }) => part);
}

const partSections = (derivation: Derivation, parts: readonly Part[], hints: Hints, role: string | null = null): FormSection[] =>
  inOrder(parts, hints, role).map((part) => partSection(derivation, part, hints, role));

/** Parts of the root, and members of its roles, stand as they did in the last form where nothing happened to them. */
const rootSections = (derivation: Derivation, parts: readonly Part[], hints: Hints): FormSection[] =>
  inOrder(parts, hints, null).map((part, index) => {
    const { layout } = part;
    const last = derivation.kept.sections[index];
    if (layout.type === 'role') return partSection(derivation, part, hints, null, last?.sections ?? []);
    return derivation.kept.unit(layout.slot, layout.node.id, last) ?? partSection(derivation, part, hints, null);
  });

/** `members`: what the last form said of those of a role of the root. */
function partSection(derivation: Derivation, part: Part, hints: Hints, role: string | null, members?: readonly FormSection[]): FormSection {
  const { layout } = part;
  const path = partPath(layout, role);
  const hint = hints(path);
  if (layout.type === 'component') return componentSection(derivation, part, layout, hints, path, hint);
  if (layout.type === 'group') return groupSection(derivation, part, layout, hints, path, hint);
  return roleSection(derivation, part, layout, { hints, path, hint, members });
}

function componentSection(
  derivation: Derivation,
  part: Part,
  layout: ComponentLayout,
  hints: Hints,
  path: string,
  hint: FormHint | undefined,
): FormSection {
  const { node } = layout;
  const name = hint?.label ?? node.name;
  const isFixed = node.min === node.max;
  const items = part.items.flatMap((item) => (isItemLayout(item.layout) ? [{ item, layout: item.layout }] : []));
  // One too many is refused, but stays in sight with what was typed for it.
  const isSingle = items.length <= 1 && (node.max <= 1 || node.item.instances === 'counted');
  const inner = items.map((entry, index) =>
    itemSection(derivation, entry.item, entry.layout, name, isSingle ? null : index + 1, { hints, prefix: path }),
  );
  const [only] = inner;
  return {
    id: layout.slot,
    type: 'item',
    name,
    ordinal: null,
    slots: [
      ...(isFixed ? [] : [quantitySlot(derivation, layout, node.name, part.quantity, hint)]),
      ...(isSingle && only ? only.slots : []),
    ],
    sections: isSingle ? (only?.sections ?? []) : inner,
  };
}

function groupSection(
  derivation: Derivation,
  part: Part,
  layout: GroupLayout,
  hints: Hints,
  path: string,
  hint: FormHint | undefined,
): FormSection {
  const { node, slot } = layout;
  const chosen = part.chosen ?? [];
  const sections = layout.options.flatMap((option): FormSection[] => {
    if (!chosen.includes(option.node.id)) return [];
    const items = part.items.flatMap((item) =>
      isItemLayout(item.layout) && item.layout.path.startsWith(`${option.slot}/`) ? [{ item, layout: item.layout }] : [],
    );
    const isSingle = items.length <= 1 && (option.node.max <= 1 || option.node.item.instances === 'counted');
    const quantity = items.reduce((sum, { item }) => sum + item.quantity, 0);
    const inner = items.map((entry, index) =>
      itemSection(derivation, entry.item, entry.layout, option.node.name, isSingle ? null : index + 1, {
        hints,
        prefix: `${path}/${option.node.id}`,
      }),
    );
    const slots = option.node.min === option.node.max ? [] : [quantitySlot(derivation, option, option.node.name, quantity)];
    const isEmpty = slots.length === 0 && inner.every((section) => section.slots.length === 0 && section.sections.length === 0);
    return isEmpty ? [] : [{ id: option.slot, type: 'item', name: option.node.name, ordinal: null, slots, sections: inner }];
  });
  return {
    id: slot,
    type: 'group',
    name: hint?.label ?? node.name,
    ordinal: null,
    slots: [choiceSlot(derivation, layout, chosen, hint)],
    sections,
  };
}

type RoleAround = {
  readonly hints: Hints;
  readonly path: string;
  readonly hint: FormHint | undefined;
  readonly members: readonly FormSection[] | undefined;
};

function roleSection(derivation: Derivation, part: Part, layout: RoleLayout, around: RoleAround): FormSection {
  const { node, slot } = layout;
  const { path, hint, members } = around;
  const name = hint?.label ?? node.name;
  const keys = part.chosen ?? [];
  return {
    id: slot,
    type: 'role',
    name,
    ordinal: null,
    slots: [
      {
        type: 'role',
        min: node.min,
        max: node.max,
        value: keys,
        now: part.items.length,
        ...slotBase(derivation, slot, node.name, node.min > 0, hint),
      },
    ],
    sections: part.items.flatMap((member, index) => {
      const isInFocus = derivation.focus === undefined || derivation.focus.members.has(member.layout.path);
      if (!isInFocus || member.layout.type !== 'member') return [];
      const { layout: own } = member;
      const ordinal = node.max > 1 ? index + 1 : null;
      // Looked for only where members came or went, or where few of them are in focus.
      const last = members?.[index]?.id === own.path ? members[index] : members?.find(({ id }) => id === own.path);
      const same = members && derivation.kept.unit(own.path, node.id, last, ordinal);
      return [same ?? memberSection(derivation, member, own, { hints: around.hints, path, name, ordinal })];
    }),
  };
}

type MemberAround = Pick<RoleAround, 'hints' | 'path'> & { readonly name: LocalizedText; readonly ordinal: number | null };

function memberSection(derivation: Derivation, member: Item, layout: MemberLayout, around: MemberAround): FormSection {
  const { hints, path, name, ordinal } = around;
  const filler = member.filler && isItemLayout(member.filler.layout) ? { item: member.filler, layout: member.filler.layout } : null;
  // What is installed already is not asked again.
  const fillerSection =
    filler && !filler.item.installed
      ? itemSection(derivation, filler.item, filler.layout, filler.layout.node.name, null, { hints, prefix: `${path}/item` })
      : null;
  return {
    id: layout.path,
    type: 'member',
    name,
    ordinal,
    slots: [...fillerSlots(derivation, member, layout), ...documentSlots(derivation, `${layout.path}/documents/`)],
    sections: [...(fillerSection ? [fillerSection] : []), ...partSections(derivation, member.parts, hints, path)],
  };
}

/** The generated form: slots with stable ids, in order, with why-not on every choice. Derived from the walk, never coded. */
export function deriveForm(deriving: Deriving, changes?: Changes, focus?: FormFocus): Form {
  const { run } = deriving;
  const [root] = run.items;
  if (!root || !isItemLayout(root.layout)) return { sections: [] };
  const derivation = derivationOf(deriving, changes, focus);
  const { layout } = root;
  const hints = hintsOf(layout);
  const slots = fieldSlots(derivation, root, layout, hints, '');
  const own: FormSection[] = slots.length > 0 ? [{ id: '', type: 'item', name: layout.node.name, ordinal: null, slots, sections: [] }] : [];
  const sections = rootSections(derivation, root.parts, hints);
  const visit = appointmentSections(run);
  const documents = documentSlots(derivation, '/documents/');
  const papers: FormSection[] =
    documents.length > 0 ? [{ id: '/documents', type: 'documents', name: null, ordinal: null, slots: documents, sections: [] }] : [];
  return remember(
    { sections: [...own, ...sections, ...visit, ...papers] },
    { linked: deriving.linked, run, judgement: deriving.judgement, sections, turn: changes?.turn ?? 0 },
  );
}
