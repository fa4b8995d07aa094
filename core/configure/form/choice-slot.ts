import type { FormHint } from '../../../schemas/generated/definitions.ts';
import type { GroupLayout, OptionLayout } from '../layout.ts';
import type { SlotValue } from '../request.ts';
import { type Derivation, slotBase } from './derivation.ts';
import type { Availability, ChoiceOption, FormSlot } from './form.ts';
import { canBeRefused } from './mentions.ts';
import { optionPrice } from './option-price.ts';
import { available, unavailable } from './what-if.ts';

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
    for (const [index, answer] of derivation.whatIf.of(slot, [], values).entries()) keep(asked[index] ?? '', answer);
    return known;
  }
  for (const id of asked) {
    const others = chosen.filter((other) => other !== id);
    const [answer] = derivation.whatIf.of(slot, others, [[...others, id]]);
    keep(id, withRoom(node, id, chosen, answer ?? available));
  }
  return known;
}

function choiceOptions(derivation: Derivation, layout: GroupLayout, chosen: readonly string[]): readonly ChoiceOption[] {
  const last = layout.node.max <= 1 ? derivation.kept.slot(layout.slot) : undefined;
  if (last?.type === 'choice')
    return last.options.map((option) =>
      option.isChosen === chosen.includes(option.id) ? option : { ...option, isChosen: !option.isChosen },
    );
  const availabilities = optionAvailability(derivation, layout, chosen);
  return layout.options.map((option) => ({
    id: option.node.id,
    offering: option.node.item.offering,
    name: option.node.name,
    isChosen: chosen.includes(option.node.id),
    availability: availabilities.get(option.node.id) ?? available,
    price: optionPrice(derivation.linked, option.item(1), derivation.whatIf.at),
  }));
}

/** What is chosen of a group, every option with its price and why not. */
export function choiceSlot(derivation: Derivation, layout: GroupLayout, chosen: readonly string[], hint: FormHint | undefined): FormSlot {
  const { node, slot } = layout;
  return {
    type: 'choice',
    min: node.min,
    max: node.max,
    value: chosen,
    options: choiceOptions(derivation, layout, chosen),
    ...slotBase(derivation, slot, node.name, node.min > 0, hint),
  };
}
