import { parseMoney } from '../../../../core/kernel/money.ts';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import type { Control, Fields, Json } from '../../forms/control.ts';
import { type FieldPath, valueAt } from '../../forms/field-path.ts';
import { chargeForms } from '../charge-forms.ts';

export const gridColumns = [
  'type',
  'name-zh',
  'name-en',
  'amount',
  'quantity',
  'unit',
  'measure',
  'kinds',
  'zones',
  'from',
  'to',
  'precedence',
] as const;
export type GridColumn = (typeof gridColumns)[number];

const amountOf: Partial<Record<Charge['type'], FieldPath>> = { usage: ['rate'], discount: ['value'] };
const unitOf: Partial<Record<Charge['type'], FieldPath>> = { recurring: ['period', 'unit'] };
const quantityOf: Partial<Record<Charge['type'], FieldPath>> = {
  contract: ['months'],
  dissolution: ['below'],
  recurring: ['period', 'length'],
};
const paths: Readonly<Record<Exclude<GridColumn, 'type'>, (type: Charge['type']) => FieldPath>> = {
  'name-zh': () => ['name', 'zh-CN'],
  'name-en': () => ['name', 'en'],
  amount: (type) => amountOf[type] ?? ['amount'],
  quantity: (type) => quantityOf[type] ?? ['quantity'],
  unit: (type) => unitOf[type] ?? ['unit'],
  measure: () => ['measure'],
  kinds: () => ['of', 'kinds'],
  zones: () => ['of', 'zones'],
  from: () => ['months', 'from'],
  to: () => ['months', 'to'],
  precedence: () => ['precedence'],
};

export type GridCell = { readonly path: FieldPath; readonly control: Control; readonly isOptional: boolean; readonly kept: number };

/** The control of a cell; null where the charge has no such property. */
export function gridCell(charge: Charge, column: GridColumn): GridCell | null {
  if (column === 'type') return null;
  const path = paths[column](charge.type);
  if (path[0] === 'name') return { path, control: { type: 'text', pattern: /^.{1,500}$/s }, isOptional: false, kept: 1 };
  let fields: Fields = chargeForms[charge.type].fields;
  let kept = 0;
  for (const [index, key] of path.entries()) {
    const field = fields[key];
    if (!field) return null;
    const { control, isOptional = false } = field;
    if (index === path.length - 1) return { path, control: fixedOf(control, valueAt(charge, path)), isOptional, kept };
    if (control.type !== 'group') return null;
    fields = control.fields;
    if (!isOptional) kept = index + 1;
  }
  return null;
}

/** An amount that hangs on an order is no text: it is edited in its form. */
const fixedOf = (control: Control, value: unknown): Control =>
  control.type !== 'shapes' ? control : value === undefined || typeof value === 'string' ? { type: 'money' } : { type: 'fixed' };

function writeGridCell(charge: Charge, cell: GridCell, words: (value: string) => string): string {
  const value = valueAt(charge, cell.path);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return cell.control.type === 'choice' ? words(value) : value;
}

/** What a charge has in a column, as text; nothing where it has no such property. */
export function writeCharge(charge: Charge, column: GridColumn, words: (column: GridColumn, value: string) => string): string {
  if (column === 'type') return words(column, charge.type);
  const cell = gridCell(charge, column);
  return cell ? writeGridCell(charge, cell, (value) => words(column, value)) : '';
}

/** The column that holds a property, by its path; −1 where none does. */
export const columnOfPath = (charge: Charge, path: string): number =>
  gridColumns.findIndex((column) => {
    const own = gridCell(charge, column)?.path.join('/');
    return own !== undefined && (path === own || path.startsWith(`${own}/`));
  });

export type ReadCell = { readonly isRead: true; readonly value: Json | undefined } | { readonly isRead: false };
const wrong: ReadCell = { isRead: false };
const read = (value: Json | undefined): ReadCell => ({ isRead: true, value });
const plain = (text: string): string => text.normalize('NFKC').trim();

/** What a typed or pasted text says in a cell. An empty one leaves the property out, where it may be left out. */
export function readGridCell(cell: GridCell, text: string, words: (value: string) => string): ReadCell {
  const { control, isOptional } = cell;
  const normal = plain(text);
  if (normal === '') return isOptional ? read(undefined) : wrong;
  if (control.type === 'money') {
    const money = normal.replaceAll(',', '').replace(/^[¥￥]/, '');
    return parseMoney(money).ok && !money.startsWith('-') ? read(money) : wrong;
  }
  if (control.type === 'whole') {
    const number = Number(normal.replaceAll(',', ''));
    return Number.isInteger(number) && number >= control.minimum && number <= control.maximum ? read(number) : wrong;
  }
  if (control.type === 'choice') {
    const value = control.values.find((each) => each === normal || plain(words(each)).toLowerCase() === normal.toLowerCase());
    return value === undefined ? wrong : read(value);
  }
  if (control.type === 'text') return control.pattern.test(text.trim()) ? read(text.trim()) : wrong;
  if (control.type !== 'words') return wrong;
  const ids = normal.split(/[,、\s]+/).filter((word) => word !== '');
  return ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) ? read([...new Set(ids)]) : wrong;
}
