import { compileCharacteristic, type ValueProblem } from '../../core/definition/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import type { Characteristic, Scalar } from '../../schemas/generated/definitions.ts';
import { choiceNamed, readCell } from '../line-grid/cell-text.ts';
import type { LineColumn } from '../order-form/line-columns.ts';

const checkOf = keptWith((characteristic: Characteristic): ((value: Scalar) => ValueProblem | null) =>
  compileCharacteristic(characteristic),
);

/** What is wrong with a text in a column as it stands; null: nothing. Empty is nobody's fault here. */
export function checkText(text: string, column: LineColumn): ValueProblem | null {
  if (text.trim() === '') return null;
  if (column.type === 'options') {
    const value = readCell(text, column);
    const known = new Set(column.choices?.map((choice) => choice.value));
    const isKnown = Array.isArray(value) ? value.every((id) => known.has(id)) : value === null;
    return isKnown ? null : { code: 'value-not-in-enum', params: { allowed: '' } };
  }
  if (column.choices)
    return choiceNamed(text, column.choices) || text.trim() === '—' ? null : { code: 'value-not-in-enum', params: { allowed: '' } };
  if (!column.characteristic) return null;
  const { type } = column.characteristic;
  if (type === 'string') return checkOf(column.characteristic)(text);
  // Numbers are read as the cell reads them.
  const value = readCell(text, column);
  return value === undefined || value === null || typeof value === 'object' ? null : checkOf(column.characteristic)(value);
}
