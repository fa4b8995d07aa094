import type { FormHint, LocalizedText, PlainScalar, Scalar } from '../../schemas/generated/definitions.ts';
import type { Issue } from '../kernel/issue.ts';
import { appointmentSections } from './appointment.ts';
import { available, canBeRefused, isFieldRead, type Mentions, mentionsOf, unavailable, WhatIf } from './availability.ts';
import type { Availability, ChoiceOption, FieldChoice, Form, FormSection, FormSlot, Judgement } from './configuration.ts';
import { type Expansion, type Item, isItemLayout, type Part } from './expand.ts';
import { fillerOptions } from './filler-slots.ts';
import type {
  ComponentLayout,
  FieldLayout,
  GroupLayout,
  ItemLayout,
  MemberLayout,
  OptionLayout,
  PartLayout,
  RoleLayout,
} from './layout.ts';
import type { Linked } from './link.ts';
import { optionPrice } from './option-price.ts';
import type { SlotValue } from './request.ts';

type Derivation = {
  readonly linked: Linked;
  readonly run: Expansion;
  readonly judgement: Judgement;
  readonly whatIf: WhatIf;
  readonly mentions: Mentions;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  readonly focus: FormFocus | undefined;
};

/** Which memberships' sections a form is derived for; the slots of their roles stay, however many members they have. */
export type FormFocus = { readonly members: Pick<ReadonlySet<string>, 'has'> };

const noIssues: readonly Issue[] = [];

/** Hints are written with id paths; a slot of the same part has instance keys between. */
type Hints = (idPath: string) => FormHint | undefined;

const hintsOf =
  (layout: ItemLayout): Hints =>
  (idPath) =>
    layout.node.hints[idPath];

const byOrder = <Entry extends { readonly order: number }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.order - b.order);

function slotBase(derivation: Derivation, id: string, name: LocalizedText, required: boolean, hint?: FormHint) {
  return {
    id,
    name,
    required,
    isAnswered: derivation.run.request.selections[id] !== undefined,
    issues: derivation.issues.get(id) ?? noIssues,
    ...(hint?.help ? { help: hint.help } : {}),
    ...(hint?.width ? { width: hint.width } : {}),
  };
}

function fieldChoices(derivation: Derivation, field: FieldLayout, layout: ItemLayout): FieldChoice[] | null {
  const { characteristic } = field.node;
  const values: readonly PlainScalar[] | undefined = characteristic.const === undefined ? characteristic.enum : [characteristic.const];
  if (!values) return null;
  const isTouched = values.length > 1 && isFieldRead(derivation.mentions, field, layout);
  const availabilities = isTouched ? derivation.whatIf.of(field.slot, null, values) : [];
  return values.map((value, index) => ({
    value,
    label: characteristic.enumLabels?.[String(value)] ?? null,
    availability: availabilities[index] ?? available,
  }));
}

function fieldSlot(
  derivation: Derivation,
  field: FieldLayout,
  layout: ItemLayout,
  value: Scalar | undefined,
  hint: FormHint | undefined,
): FormSlot {
  const { characteristic, required } = field.node;
  const base = slotBase(derivation, field.slot, characteristic.label, required, hint);
  const given = derivation.run.request.selections[field.slot];
  return {
    ...base,
    ...(base.help === undefined && characteristic.help ? { help: characteristic.help } : {}),
    type: 'field',
    characteristic,
    // What was typed stays in sight even where it is wrong.
    value: given !== undefined && typeof given !== 'object' ? given : value,
    choices: fieldChoices(derivation, field, layout),
  };
}

function fieldSlots(derivation: Derivation, item: Item, layout: ItemLayout, hints: Hints, prefix: string): FormSlot[] {
  const slots = layout.fields.map((field, index) => {
    const hint = hints(`${prefix}/${field.node.name}`) ?? hintsOf(layout)(`/${field.node.name}`);
    return { order: hint?.order ?? 1000 + index, slot: fieldSlot(derivation, field, layout, item.values[index], hint) };
  });
  return byOrder(slots).map(({ slot }) => slot);
}

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

const partPath = (part: PartLayout): string =>
  `/${part.type === 'component' ? 'components' : part.type === 'group' ? 'groups' : 'roles'}/${part.node.id}`;

function partSections(derivation: Derivation, parts: readonly Part[], hints: Hints): FormSection[] {
  const sections = parts.map((part, index) => {
    const path = partPath(part.layout);
    const hint = hints(path);
    return { order: hint?.order ?? 1000 + index, section: partSection(derivation, part, hints, path, hint) };
  });
  return byOrder(sections).map(({ section }) => section);
}

function partSection(derivation: Derivation, part: Part, hints: Hints, path: string, hint: FormHint | undefined): FormSection {
  const { layout } = part;
  if (layout.type === 'component') return componentSection(derivation, part, layout, hints, path, hint);
  if (layout.type === 'group') return groupSection(derivation, part, layout, hints, path, hint);
  return roleSection(derivation, part, layout, hint);
}

function quantitySlot(
  derivation: Derivation,
  layout: ComponentLayout | OptionLayout,
  name: LocalizedText,
  value: number,
  hint?: FormHint,
): FormSlot {
  const { node, slot } = layout;
  const first = layout.item(1);
  const market = derivation.whatIf.market(first);
  const isTried = market.status === 'available' && (derivation.mentions.parts.has(node.id) || canBeRefused(derivation.mentions, first));
  const [tried] = isTried && node.max > 0 ? derivation.whatIf.of(slot, 0, [Math.max(value, node.min, 1)]) : [];
  return {
    ...slotBase(derivation, slot, name, node.min > 0, hint),
    type: 'quantity',
    min: node.min,
    max: node.max,
    value,
    availability: tried ?? market,
  };
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
  const isFixed = node.min === node.max;
  const items = part.items.flatMap((item) => (isItemLayout(item.layout) ? [{ item, layout: item.layout }] : []));
  // One too many is refused, but stays in sight with what was typed for it.
  const isSingle = items.length <= 1 && (node.max <= 1 || node.item.instances === 'counted');
  const inner = items.map((entry, index) =>
    itemSection(derivation, entry.item, entry.layout, node.name, isSingle ? null : index + 1, { hints, prefix: path }),
  );
  const [only] = inner;
  return {
    id: layout.slot,
    type: 'item',
    name: node.name,
    ordinal: null,
    slots: [
      ...(isFixed ? [] : [quantitySlot(derivation, layout, node.name, part.quantity, hint)]),
      ...(isSingle && only ? only.slots : []),
    ],
    sections: isSingle ? (only?.sections ?? []) : inner,
  };
}

/** A full group is one more reason: who makes room learns at once whether that is enough. */
function withRoom(node: GroupLayout['node'], id: string, chosen: readonly string[], answer: Availability): Availability {
  if (node.max <= 1 || chosen.includes(id) || chosen.length < node.max) return answer;
  return unavailable([{ code: 'group-full', params: { max: node.max } }, ...answer.reasons]);
}

/** What keeps an option out whatever the rules say; undefined where they are to be asked. */
function fixedAvailability(derivation: Derivation, { node }: GroupLayout, option: OptionLayout, chosen: readonly string[]) {
  const market = derivation.whatIf.market(option.item(1));
  if (market.status === 'unavailable') return market;
  const isTouched = derivation.mentions.parts.has(node.id) || canBeRefused(derivation.mentions, option.item(1));
  return isTouched ? undefined : withRoom(node, option.node.id, chosen, available);
}

function optionAvailability(derivation: Derivation, layout: GroupLayout, chosen: readonly string[]): ReadonlyMap<string, Availability> {
  const { node, slot, options } = layout;
  const known = new Map<string, Availability>();
  const asked: string[] = [];
  for (const option of options) {
    const fixed = fixedAvailability(derivation, layout, option, chosen);
    if (fixed) known.set(option.node.id, fixed);
    else asked.push(option.node.id);
  }
  const keep = (id: string, answer: Availability | undefined): void => void known.set(id, answer ?? available);
  // Options of which one is chosen are compared with each other; of several, each with the order without it.
  if (node.max <= 1) {
    const values = asked.map((id): SlotValue => [id]);
    const answers = derivation.whatIf.of(slot, [], values);
    for (const [index, id] of asked.entries()) keep(id, answers[index]);
    return known;
  }
  for (const id of asked) {
    const others = chosen.filter((other) => other !== id);
    const [answer] = derivation.whatIf.of(slot, others, [[...others, id]]);
    keep(id, withRoom(node, id, chosen, answer ?? available));
  }
  return known;
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
  const availabilities = optionAvailability(derivation, layout, chosen);
  const options = layout.options.map(
    (option): ChoiceOption => ({
      id: option.node.id,
      offering: option.node.item.offering,
      name: option.node.name,
      isChosen: chosen.includes(option.node.id),
      availability: availabilities.get(option.node.id) ?? available,
      price: optionPrice(derivation.linked, option.item(1), derivation.whatIf.at),
    }),
  );
  const choice: FormSlot = {
    ...slotBase(derivation, slot, node.name, node.min > 0, hint),
    type: 'choice',
    min: node.min,
    max: node.max,
    value: chosen,
    options,
  };
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
  return { id: slot, type: 'group', name: node.name, ordinal: null, slots: [choice], sections };
}

function roleSection(derivation: Derivation, part: Part, layout: RoleLayout, hint: FormHint | undefined): FormSection {
  const { node, slot } = layout;
  const keys = part.chosen ?? [];
  return {
    id: slot,
    type: 'role',
    name: node.name,
    ordinal: null,
    slots: [
      {
        ...slotBase(derivation, slot, node.name, node.min > 0, hint),
        type: 'role',
        min: node.min,
        max: node.max,
        value: keys,
        now: part.items.length,
      },
    ],
    sections: part.items.flatMap((member, index) => {
      const isInFocus = derivation.focus === undefined || derivation.focus.members.has(member.layout.path);
      if (!isInFocus || member.layout.type !== 'member') return [];
      return [memberSection(derivation, member, member.layout, node.max > 1 ? index + 1 : null)];
    }),
  };
}

const textOf = (value: SlotValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who or what stands in a role: a new product, an installed one, and its holder. */
function fillerSlots(derivation: Derivation, member: Item, layout: MemberLayout): FormSlot[] {
  const { role, offeringSlot, productSlot, holderSlot } = layout;
  const { selections } = derivation.run.request;
  const { added, installed } = fillerOptions(derivation, member, layout);
  const takesInstalled = Boolean(role.existing) || selections[productSlot] !== undefined;
  const takesNew = added.length > 0;
  const isOffered = added.length > 1 || (takesNew && takesInstalled);
  const holder: FormSlot = {
    ...slotBase(derivation, holderSlot, role.name, false),
    type: 'holder',
    value: member.holder,
    isFixed: Boolean(member.filler?.installed),
  };
  const filler: FormSlot = {
    ...slotBase(derivation, offeringSlot, role.name, true),
    type: 'filler',
    // Beside an installed product, what was chosen before stays in sight for whoever comes back to it.
    value: added.find(({ isChosen }) => isChosen)?.id ?? added.find(({ id }) => id === selections[offeringSlot])?.id,
    options: added,
    product: takesInstalled ? productSlot : null,
  };
  const product: FormSlot = {
    ...slotBase(derivation, productSlot, role.name, !takesNew),
    type: 'installed',
    value: textOf(selections[productSlot]),
    options: installed,
    offering: takesNew ? offeringSlot : null,
  };
  return [...(isOffered ? [filler] : []), ...(takesInstalled ? [product] : []), holder];
}

function memberSection(derivation: Derivation, member: Item, layout: MemberLayout, ordinal: number | null): FormSection {
  const { role } = layout;
  const filler = member.filler && isItemLayout(member.filler.layout) ? { item: member.filler, layout: member.filler.layout } : null;
  const none: Hints = () => undefined;
  // What is installed already is not asked again.
  const fillerSection =
    filler && !filler.item.installed
      ? itemSection(derivation, filler.item, filler.layout, filler.layout.node.name, null, { hints: none, prefix: '' })
      : null;
  return {
    id: layout.path,
    type: 'member',
    name: role.name,
    ordinal,
    slots: [...fillerSlots(derivation, member, layout), ...documentSlots(derivation, `${layout.path}/documents/`)],
    sections: [...(fillerSection ? [fillerSection] : []), ...partSections(derivation, member.parts, none)],
  };
}

function documentSlots(derivation: Derivation, prefix: string): FormSlot[] {
  return derivation.judgement.documents
    .filter((document) => document.slot.startsWith(prefix))
    .map(({ slot, document, name, reason, seen }) => ({
      ...slotBase(derivation, slot, name, true),
      type: 'document',
      document,
      value: seen,
      reason,
    }));
}

function issuesBySlot(judgement: Judgement): Map<string, Issue[]> {
  const bySlot = new Map<string, Issue[]>();
  for (const issue of judgement.issues) {
    const { slot } = issue.params;
    if (typeof slot === 'string') bySlot.set(slot, [...(bySlot.get(slot) ?? []), issue]);
  }
  return bySlot;
}

/** The generated form: slots with stable ids, in order, with why-not on every choice. Derived from the walk, never coded. */
export function deriveForm(linked: Linked, run: Expansion, judgement: Judgement, focus?: FormFocus): Form {
  const [root] = run.items;
  if (!root || !isItemLayout(root.layout)) return { sections: [] };
  const derivation: Derivation = {
    linked,
    run,
    judgement,
    whatIf: new WhatIf(linked, run),
    mentions: mentionsOf(linked),
    issues: issuesBySlot(judgement),
    focus,
  };
  const main = itemSection(derivation, root, root.layout, root.layout.node.name, null, { hints: hintsOf(root.layout), prefix: '' });
  const own: FormSection[] = main.slots.length > 0 ? [{ ...main, sections: [] }] : [];
  const visit = appointmentSections(run);
  const documents = documentSlots(derivation, '/documents/');
  const papers: FormSection[] =
    documents.length > 0 ? [{ id: '/documents', type: 'documents', name: null, ordinal: null, slots: documents, sections: [] }] : [];
  return { sections: [...own, ...main.sections, ...visit, ...papers] };
}
