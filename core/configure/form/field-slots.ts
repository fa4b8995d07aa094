import type { FormHint, Scalar } from '../../../schemas/generated/definitions.ts';
import type { Item } from '../item.ts';
import type { FieldLayout, ItemLayout } from '../layout.ts';
import { listedValues } from '../own-sites.ts';
import { byOrder, type Derivation, type Hints, hintsOf, issuesOf, mergedHint } from './derivation.ts';
import type { FieldChoice, FormSlot } from './form.ts';
import { isFieldRead } from './mentions.ts';
import { paperHints } from './paper-fields.ts';
import { available } from './what-if.ts';

function fieldChoices(derivation: Derivation, field: FieldLayout, layout: ItemLayout): readonly FieldChoice[] | null {
  const listed = listedValues(field.node.characteristic, derivation.run.facts);
  if (!listed) return null;
  const isTouched = listed.length > 1 && isFieldRead(derivation.mentions, field, layout);
  if (isTouched) {
    const last = derivation.kept.slot(field.slot);
    if (last?.type === 'field') return last.choices;
  }
  const values = listed.map(({ value }) => value);
  const availabilities = isTouched ? derivation.whatIf.of(field.slot, null, values) : [];
  return listed.map((choice, index) => ({ availability: availabilities[index] ?? available, ...choice }));
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function fieldSlot(
  derivation: Derivation,
  field: FieldLayout,
  layout: ItemLayout,
  value: Scalar | undefined,
  hint: FormHint | undefined,
): FormSlot {
  const { characteristic, required } = field.node;
  const given = derivation.run.request.selections[field.slot];
  const help = hint?.help ?? characteristic.help;
  // Written out: a form has hundreds of fields, and spreading parts together took most of the time of deriving them.
  const slot: Mutable<Extract<FormSlot, { type: 'field' }>> = {
    id: field.slot,
    type: 'field',
    name: hint?.label ?? characteristic.label,
    required,
    isAnswered: given !== undefined,
    issues: issuesOf(derivation, field.slot),
    characteristic,
    // What was typed stays in sight even where it is wrong.
    value: given !== undefined && typeof given !== 'object' ? given : value,
    choices: fieldChoices(derivation, field, layout),
  };
  if (help) slot.help = help;
  if (hint?.width) slot.width = hint.width;
  if (hint?.heading) slot.heading = hint.heading;
  return slot;
}

/** The characteristics of one item, in the order that its hints give. */
export function fieldSlots(derivation: Derivation, item: Item, layout: ItemLayout, hints: Hints, prefix: string): FormSlot[] {
  const own = hintsOf(layout);
  const slots = layout.fields.map((field, index) => {
    const hint = mergedHint(hints(`${prefix}/${field.node.name}`), own(`/${field.node.name}`));
    const slot = fieldSlot(derivation, field, layout, item.values[index], hint);
    const papers = field.node.characteristic.filledFrom ? paperHints(derivation, item, field) : null;
    return { order: hint?.order ?? 1000 + index, slot: papers ? { ...slot, ...papers } : slot };
  });
  return byOrder(slots).map(({ slot }) => slot);
}
