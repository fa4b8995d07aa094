import type { Characteristic } from '../../schemas/generated/definitions.ts';
import {
  type Configuration,
  type ConfigureRequest,
  configure,
  type FormSection,
  type FormSlot,
  type Linked,
  type ResolvedFacts,
  type SlotValue,
} from '../configure/index.ts';

export const slotsOf = (sections: readonly FormSection[]): FormSlot[] =>
  sections.flatMap((section) => [...section.slots, ...slotsOf(section.sections)]);

const token = /\((?<first>[^|)]*)[^)]*\)|\[(?<set>[^\]]+)\](?:\{(?<count>\d+)[^}]*\})?|(?<literal>[A-Za-z0-9])/g;
const between = (from: string, to: string): string[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => String.fromCharCode(from.charCodeAt(0) + index));

/** The characters that may stand at each place of a simple pattern: literals, first alternatives, classes and counts. */
function placesOf(pattern: string): (readonly string[])[] {
  return [...pattern.matchAll(token)].flatMap(({ groups = {} }) => {
    const { first, set, count = '1', literal } = groups;
    if (first !== undefined) return placesOf(first);
    if (literal !== undefined) return [[literal]];
    const characters = [...(set ?? '').matchAll(/(.)-(.)|(.)/g)].flatMap(([one, from, to]) => (from && to ? between(from, to) : [one]));
    return Array.from({ length: Number(count) }, () => characters);
  });
}

/** The text of a number: another one for each, as long as the pattern has so many. */
function textFor(pattern: string, number: number): string {
  let rest = number;
  const characters = placesOf(pattern)
    .reverse()
    .map((places) => {
      const character = places[rest % places.length];
      rest = Math.floor(rest / places.length);
      return character;
    });
  return characters.reverse().join('');
}

function valueFor({ type, pattern, format, minLength = 1 }: Characteristic, number: number): SlotValue {
  if (type === 'boolean') return true;
  if (type !== 'string') return 10;
  if (pattern) return textFor(pattern, number);
  return format === 'email' ? 'admin@example.com' : `Main Street ${number}`.padEnd(minLength, '.');
}

type Choosable = { readonly availability: { readonly status: string } };
const available = ({ availability }: Choosable): boolean => availability.status === 'available';

function answerFor(slot: FormSlot, number: number): SlotValue | undefined {
  switch (slot.type) {
    case 'field':
      if (!slot.required || slot.value !== undefined) return undefined;
      return slot.choices ? slot.choices.find(available)?.value : valueFor(slot.characteristic, number);
    case 'choice':
      if (slot.value.length >= slot.min) return undefined;
      return slot.options
        .filter(available)
        .slice(0, slot.min)
        .map(({ id }) => id);
    case 'filler':
      return slot.value === undefined ? slot.options.find(available)?.id : undefined;
    case 'document':
      return slot.value ? undefined : true;
    default:
      return undefined;
  }
}

/** Fills a generated form as somebody would who knows no product: every required slot, with whatever is available. */
export function fillForm(linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Configuration {
  let selections = request.selections;
  // Each round shows what the answers before it brought; where nothing is left to choose, it gives up.
  for (let round = 0; ; round++) {
    const configuration = configure(linked, { ...request, selections }, facts);
    const answers = slotsOf(configuration.form.sections).flatMap((slot, number): [string, SlotValue][] => {
      const answer = answerFor(slot, number);
      return answer === undefined ? [] : [[slot.id, answer]];
    });
    if (answers.length === 0 || round === 8) return configuration;
    selections = { ...selections, ...Object.fromEntries(answers) };
  }
}
