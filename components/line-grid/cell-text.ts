import type { SlotValue } from '../../core/configure/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import type { ColumnChoice, LineColumn } from '../order-form/line-columns.ts';
import { typedValue } from '../order-form/slots/typed-value.ts';
import type { Localized } from '../ui/localized-text.tsx';

/** Stands for expressly none. */
export const noneText = '—';
const betweenChoices = /[;；,，、]/;

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Choices by every name they have, made once a column: thousands of cells are looked up in it. Values go before names. */
const namesOf = keptWith((choices: readonly ColumnChoice[]): ReadonlyMap<string, ColumnChoice> => {
  const names = new Map<string, ColumnChoice>();
  const add = (name: string, choice: ColumnChoice): void => {
    if (!names.has(name)) names.set(name, choice);
  };
  for (const choice of choices) add(folded(String(choice.value)), choice);
  for (const choice of choices) for (const name of [choice.label['zh-CN'], choice.label.en]) add(folded(name), choice);
  return names;
});

/** A choice by its value or its name in either language, whatever its width and case. */
export const choiceNamed = (text: string, choices: readonly ColumnChoice[]): ColumnChoice | undefined => namesOf(choices).get(folded(text));

/**
 * What somebody typed or pasted, as the value of a cell. Empty is undefined: back to the template. Text that means nothing
 * in the column stays as it is, so that it is shown and told.
 */
export function readCell(text: string, column: LineColumn): SlotValue | undefined {
  const given = text.trim();
  if (given === '') return undefined;
  if (given === noneText) return null;
  if (column.type === 'options') {
    const names = given.split(betweenChoices).filter((name) => name.trim() !== '');
    return names.map((name) => String(choiceNamed(name, column.choices ?? [])?.value ?? name.trim()));
  }
  if (column.choices) return choiceNamed(given, column.choices)?.value ?? given;
  return column.characteristic ? typedValue(text, column.characteristic) : given;
}

/** A value as a person reads it. */
export function cellText(value: SlotValue | undefined, column: LineColumn, localized: (text: Localized) => string): string {
  if (value === undefined) return '';
  if (value === null) return noneText;
  const name = (one: unknown): string => {
    const choice = column.choices?.find((candidate) => candidate.value === one);
    return choice ? localized(choice.label) : String(one);
  };
  return Array.isArray(value) ? value.map(name).join('；') : name(value);
}
