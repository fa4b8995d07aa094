import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { ComponentLayout, OptionLayout } from '../layout.ts';
import { type Derivation, slotBase } from './derivation.ts';
import type { FormSlot } from './form.ts';
import { canBeRefused } from './mentions.ts';

/** How many of a component or an option. */
export function quantitySlot(
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
    type: 'quantity',
    min: node.min,
    max: node.max,
    value,
    availability: tried ?? market,
    ...slotBase(derivation, slot, name, node.min > 0, hint),
  };
}
