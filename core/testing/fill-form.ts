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

const token = /\((?<alternatives>[^)]*)\)|\[(?<set>[^\]]+)\](?:\{(?<count>\d+)[^}]*\})?|(?<literal>[A-Za-z0-9])/g;
const between = (from: string, to: string): string[] =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => String.fromCharCode(from.charCodeAt(0) + index));

/** The characters that may stand at each place of a simple pattern: literals, one of the alternatives, classes and counts. */
function placesOf(pattern: string, alternative: number): (readonly string[])[] {
  return [...pattern.matchAll(token)].flatMap(({ groups = {} }) => {
    const { alternatives, set, count = '1', literal } = groups;
    const choices = alternatives?.split('|');
    if (choices) return placesOf(choices[alternative % choices.length] ?? '', alternative);
    if (literal !== undefined) return [[literal]];
    const characters = [...(set ?? '').matchAll(/(.)-(.)|(.)/g)].flatMap(([one, from, to]) => (from && to ? between(from, to) : [one]));
    return Array.from({ length: Number(count) }, () => characters);
  });
}

/** The text of a number: another one for each, as long as the pattern has so many. */
function textFor(pattern: string, number: number, alternative: number): string {
  let rest = number;
  const characters = placesOf(pattern, alternative)
    .reverse()
    .map((places) => {
      const character = places[rest % places.length];
      rest = Math.floor(rest / places.length);
      return character;
    });
  return characters.reverse().join('');
}

function valueFor({ type, pattern, format, minLength = 1 }: Characteristic, number: number, alternative = 0): SlotValue {
  if (type === 'boolean') return true;
  if (type !== 'string') return 10;
  if (pattern) return textFor(pattern, number, alternative);
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
    case 'appointment':
      return slot.required && slot.value === undefined ? `${slot.dates[0]} ${slot.parts[0]}` : undefined;
    case 'document':
      return slot.value ? undefined : true;
    default:
      return undefined;
  }
}

type Slots = readonly FormSlot[];

/** What was typed into an item that a rule refuses, typed anew with the next alternative of its pattern. */
function secondThoughts({ blockers }: Configuration, slots: Slots, alternative: number): [string, SlotValue][] {
  const refused = blockers.filter(({ code }) => code === 'rule-rejects').map(({ slot }) => `${slot}/`);
  return slots.flatMap((slot, number): [string, SlotValue][] => {
    if (slot.type !== 'field' || !slot.characteristic.pattern?.includes('|') || !refused.some((item) => slot.id.startsWith(item)))
      return [];
    return [[slot.id, valueFor(slot.characteristic, number, alternative)]];
  });
}

/** Fills a generated form as somebody would who knows no product: every required slot, with whatever is available. */
export function fillForm(linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Configuration {
  let selections = request.selections;
  let alternative = 0;
  // Each round shows what the answers before it brought; where nothing is left to choose, it gives up.
  for (let round = 0; ; round++) {
    const configuration = configure(linked, { ...request, selections }, facts);
    const slots = slotsOf(configuration.form.sections);
    let answers = slots.flatMap((slot, number): [string, SlotValue][] => {
      const answer = answerFor(slot, number);
      return answer === undefined ? [] : [[slot.id, answer]];
    });
    if (answers.length === 0) answers = secondThoughts(configuration, slots, ++alternative);
    if (answers.length === 0 || round === 12) return configuration;
    selections = { ...selections, ...Object.fromEntries(answers) };
  }
}
