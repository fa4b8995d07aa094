import { configure } from '../configure.ts';
import type { Linked } from '../link.ts';
import type { ConfigureRequest, ResolvedFacts, Selections, SlotValue } from '../request.ts';
import type { FormSection, FormSlot } from './form.ts';
import { sampleAnswer } from './sample-answer.ts';

/** Keys that one slot takes: those that answer it, and those that go on to the next. */
export type SlotKeys = { readonly slot: string; readonly answering: number; readonly goingOn: number };

/**
 * What a sample customer's order costs on the keyboard, without the order form's own keys (opening it, submitting). `typed`
 * and `chosen` count the slots that were answered, `passed` those that stood as they were.
 */
export type Keystrokes = {
  readonly total: number;
  readonly typed: number;
  readonly chosen: number;
  readonly passed: number;
  readonly slots: readonly SlotKeys[];
};

/** As the counter shows choices: a few side by side, more as a list that opens, many as a list that is searched. */
const mostInSight = 6;
const searchedFrom = 13;
const searchedBy = 2;
const openAndTake = 2;

const listKeys = (length: number, index: number): number => openAndTake + (length >= searchedFrom ? searchedBy : index);
/** The first is taken with a space; an arrow takes the next one. */
const radioKeys = (index: number): number => Math.max(1, index);

function answeringKeys(slot: FormSlot, answer: SlotValue): number {
  switch (slot.type) {
    case 'field': {
      if (!slot.choices) return slot.characteristic.type === 'boolean' ? 1 : String(answer).length;
      const index = slot.choices.findIndex(({ value }) => value === answer);
      return slot.choices.length > mostInSight ? listKeys(slot.choices.length, index) : radioKeys(index);
    }
    case 'choice': {
      const chosen = Array.isArray(answer) ? answer : [];
      return slot.max <= 1 ? radioKeys(slot.options.findIndex(({ id }) => id === chosen[0])) : chosen.length;
    }
    case 'filler':
      return listKeys(
        slot.options.length,
        slot.options.findIndex(({ id }) => id === answer),
      );
    case 'appointment':
      return slot.dates[0]?.length ?? 0;
    default:
      return 1;
  }
}

/** How often Enter is pressed until the next slot has the focus. */
function goingOnKeys(slot: FormSlot): number {
  if (slot.type === 'field') return slot.characteristic.const === undefined ? 1 : 0;
  if (slot.type === 'choice') return slot.max <= 1 ? 1 : slot.options.length;
  if (slot.type === 'appointment') return 2;
  return slot.type === 'role' ? 0 : 1;
}

const slotsOf = (sections: readonly FormSection[]): FormSlot[] =>
  sections.flatMap((section) => [...section.slots, ...slotsOf(section.sections)]);

const isTyped = (slot: FormSlot): boolean => slot.type === 'field' && !slot.choices && slot.characteristic.type !== 'boolean';

/** Answers bring further questions; an order that asks more often than this goes in circles. */
const mostRounds = 12;

/**
 * A keystroke-level model of a generated form: one key for each character of a field that has no default, the keys that
 * choose, and Enter from each slot to the next. The order is that of somebody who answers only what has to be answered.
 */
export function estimateKeystrokes(linked: Linked, request: Omit<ConfigureRequest, 'selections'>, facts: ResolvedFacts): Keystrokes {
  const answered = new Map<string, number>();
  let selections: Selections = {};
  let slots: readonly FormSlot[] = [];
  for (let round = 0; round < mostRounds; round++) {
    slots = slotsOf(configure(linked, { ...request, selections }, facts).form.sections);
    const answers = slots.flatMap((slot): [string, SlotValue][] => {
      const answer = answered.has(slot.id) ? undefined : sampleAnswer(slot);
      if (answer === undefined) return [];
      answered.set(slot.id, answeringKeys(slot, answer));
      return [[slot.id, answer]];
    });
    if (answers.length === 0) break;
    selections = { ...selections, ...Object.fromEntries(answers) };
  }
  const counted = slots.map((slot) => ({ slot: slot.id, answering: answered.get(slot.id) ?? 0, goingOn: goingOnKeys(slot) }));
  return {
    total: counted.reduce((sum, { answering, goingOn }) => sum + answering + goingOn, 0),
    typed: slots.filter((slot) => answered.has(slot.id) && isTyped(slot)).length,
    chosen: slots.filter((slot) => answered.has(slot.id) && !isTyped(slot)).length,
    passed: slots.filter((slot) => !answered.has(slot.id) && goingOnKeys(slot) > 0).length,
    slots: counted,
  };
}
