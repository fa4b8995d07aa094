import { characteristicsAt, factRefKey, isBundle, placeOf } from '../../../core/definition/index.ts';
import { type FactValue, unknown } from '../../../core/rules/index.ts';
import type { Characteristic, Component, FactRef, OptionGroup, Role } from '../../../schemas/generated/definitions.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { SeenFacts } from '../model/seen-facts.ts';
import type { Pins } from './personas.ts';

/** Facts that are chosen in the form, whoever orders: of what is judged, and of the bundle's parts. */
export const isOrderChoice = ({ fact }: FactRef): boolean => fact === 'bundle' || fact === 'item';

const proposedOf = (characteristics: readonly Characteristic[]): FactValue => {
  const [first, ...others] = characteristics.map((each) => each.const ?? each.default);
  return first !== undefined && others.every((other) => other === first) ? first : unknown;
};

function proposedInGroup({ default: proposed = [], min, max }: OptionGroup): FactValue {
  if (max > 1) return proposed;
  return proposed[0] ?? (min === 0 ? null : unknown);
}

function proposedInPart(seen: SeenFacts, part: Component | OptionGroup | Role, leaf: string | undefined): FactValue {
  if ('options' in part) return leaf === undefined ? proposedInGroup(part) : unknown;
  if ('accepts' in part) return unknown;
  const quantity = part.default ?? part.min;
  if (leaf === undefined || leaf === 'quantity' || leaf === 'count') return quantity;
  if (part.max > 1) return unknown;
  if (quantity === 0) return null;
  const workspace = workspaceOfDocument(seen.document);
  const offering = workspace.get('offering', part.offering);
  return offering
    ? proposedOf(characteristicsAt(workspace, { ...placeOf([offering]), narrowing: part.characteristics ?? {} }, leaf))
    : unknown;
}

/** What the form proposes for a fact before anybody has chosen anything; unknown where it asks. */
export function proposedChoice(seen: SeenFacts, { fact, path = '' }: FactRef): FactValue {
  const { offering, document } = seen;
  if (fact === 'item') {
    if (path === 'action') return 'add';
    if (isBundle(offering)) return unknown;
    if (path === 'offering') return offering.id;
    if (path === 'quantity') return 1;
    return proposedOf(characteristicsAt(workspaceOfDocument(document), placeOf([offering]), path));
  }
  if (fact !== 'bundle' || !isBundle(offering)) return unknown;
  const [id = '', leaf] = path.split('.');
  const part = [...(offering.components ?? []), ...(offering.groups ?? []), ...(offering.roles ?? [])].find((each) => each.id === id);
  return part ? proposedInPart(seen, part, leaf) : unknown;
}

/** What is chosen for a fact while rules are tried: pinned by hand, else what the form proposes. */
export const chosenInOrder = (seen: SeenFacts, pins: Pins, ref: FactRef): FactValue => pins[factRefKey(ref)] ?? proposedChoice(seen, ref);
