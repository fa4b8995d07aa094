import type { Cell } from '../../../../core/rules/index.ts';
import type { FactCondition, FactRef, Scalar } from '../../../../schemas/generated/definitions.ts';

/** Values as words and back: of one fact, in the language of whoever looks. */
export type ValueWords = {
  readonly write: (values: readonly Scalar[]) => string;
  readonly read: (text: string) => readonly Scalar[] | null;
};

const signs = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  notAfter: '<=',
  after: '>',
  notBefore: '>=',
} as const;
const numberOperators = { '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan', '>=': 'greaterThanInclusive' } as const;
const dateOperators = { '<': 'before', '<=': 'notAfter', '>': 'after', '>=': 'notBefore' } as const;
const isSigned = (operator: string): operator is keyof typeof signs => Object.hasOwn(signs, operator);
const isSign = (sign: string): sign is keyof typeof numberOperators => Object.hasOwn(numberOperators, sign);
const listOf = ({ value }: FactCondition): readonly Scalar[] =>
  Array.isArray(value) ? value : typeof value === 'object' && value !== null ? [] : [value];

function writeLeaf(leaf: FactCondition, write: ValueWords['write']): string {
  const words = write(listOf(leaf));
  if (leaf.operator === 'equal' || leaf.operator === 'in') return words;
  if (leaf.operator === 'notEqual' || leaf.operator === 'notIn') return `!= ${words}`;
  return isSigned(leaf.operator) ? `${signs[leaf.operator]} ${words}` : `{${leaf.operator}} ${words}`;
}

/** A cell as one text: `12寸、10寸`, `!= 12寸`, `>= 10 & < 20`; any other operator by its name, `{startsWith} 188`. */
export const writeCell = (cell: Cell, write: ValueWords['write']): string => cell.map((leaf) => writeLeaf(leaf, write)).join(' & ');

const pattern = /^(?:(<=|>=|!=|<|>|≤|≥|≠|=)|\{([A-Za-z:]+)\})?\s*(.*)$/s;
const plainSigns: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '!=', '=': '' };

function operatorOf(sign: string, name: string, count: number, isDate: boolean): string | null {
  if (name !== '') return name;
  if (sign === '!=') return count > 1 ? 'notIn' : 'notEqual';
  if (isSign(sign)) return count === 1 ? (isDate ? dateOperators : numberOperators)[sign] : null;
  return count > 1 ? 'in' : 'equal';
}

/** What a typed or pasted cell says; an empty one says nothing. Null: it cannot be read. */
export function readCell(text: string, fact: FactRef, read: ValueWords['read'], isDate: boolean): Cell | null {
  const parts = text
    .normalize('NFKC')
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const leaves = parts.map((part): FactCondition | null => {
    const [, typed = '', name = '', words = ''] = pattern.exec(part) ?? [];
    const values = read(words);
    const operator = values && values.length > 0 ? operatorOf(plainSigns[typed] ?? typed, name, values.length, isDate) : null;
    if (operator === null || !values) return null;
    const [first = null] = values;
    const isList = operator === 'in' || operator === 'notIn' || (name !== '' && values.length > 1);
    return { ...fact, operator, value: isList ? [...values] : first };
  });
  return leaves.every((leaf) => leaf !== null) ? leaves : null;
}
