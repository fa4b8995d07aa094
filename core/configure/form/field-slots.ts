import type { FormHint, PlainScalar, Scalar } from '../../../schemas/generated/definitions.ts';
import type { Item } from '../item.ts';
import type { FieldLayout, ItemLayout } from '../layout.ts';
import { byOrder, type Derivation, type Hints, hintsOf, slotBase } from './derivation.ts';
import type { FieldChoice, FormSlot } from './form.ts';
import { isFieldRead } from './mentions.ts';
import { available } from './what-if.ts';

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

/** The characteristics of one item, in the order that its hints give. */
export function fieldSlots(derivation: Derivation, item: Item, layout: ItemLayout, hints: Hints, prefix: string): FormSlot[] {
  const slots = layout.fields.map((field, index) => {
    const hint = hints(`${prefix}/${field.node.name}`) ?? hintsOf(layout)(`/${field.node.name}`);
    return { order: hint?.order ?? 1000 + index, slot: fieldSlot(derivation, field, layout, item.values[index], hint) };
  });
  return byOrder(slots).map(({ slot }) => slot);
}
