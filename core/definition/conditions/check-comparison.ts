import { decoratorShapes, type OperatorText, operatorShapes } from './operator-types.ts';

/** Dates and date-times are texts, told apart where times are compared. */
type SideType = 'string' | 'date' | 'date-time' | 'number' | 'boolean' | 'null' | 'any';

/** One side of a comparison: the types its scalars may have. An empty list constant has none; `either` where nobody can tell yet. */
export type Side = { readonly types: readonly SideType[]; readonly isList: boolean | 'either' };

/** A side that remembers where it stood before any decorator exchanged the two. */
type Placed = Side & { readonly origin: 'fact' | 'value' };

export type ComparisonProblem = {
  readonly code:
    | 'condition-list-expected'
    | 'condition-scalar-expected'
    | 'condition-numbers-expected'
    | 'condition-dates-expected'
    | 'condition-types-differ';
  readonly side: 'fact' | 'value';
  readonly params: Readonly<Record<string, string>>;
};

const typeWords = (side: Side): string => side.types.join(', ');
const isNumber = (side: Side): boolean => side.types.every((type) => type === 'number' || type === 'any');

const plainType = (type: SideType): SideType => (type === 'date' || type === 'date-time' ? 'string' : type);

/** null and any are comparable with every type: null asks whether there is a value at all. */
const areComparable = (left: SideType, right: SideType): boolean =>
  plainType(left) === plainType(right) || [left, right].some((type) => type === 'null' || type === 'any');

const problem = (code: ComparisonProblem['code'], { origin }: Placed, params = {}): ComparisonProblem => ({ code, side: origin, params });

function wantList(side: Placed, isWanted: boolean): ComparisonProblem | null {
  if (side.isList === isWanted || side.isList === 'either') return null;
  return problem(isWanted ? 'condition-list-expected' : 'condition-scalar-expected', side);
}

function wantNumbers(side: Placed): ComparisonProblem | null {
  return isNumber(side) ? null : problem('condition-numbers-expected', side, { type: typeWords(side) });
}

function wantText(side: Placed): ComparisonProblem | null {
  const isText = side.types.every((type) => plainType(type) === 'string' || type === 'any');
  return isText ? null : problem('condition-types-differ', side, { type: typeWords(side), wanted: 'string' });
}

function wantTime(side: Placed): ComparisonProblem | null {
  const isTime = side.types.every((type) => type === 'date' || type === 'date-time' || type === 'any');
  return isTime ? null : problem('condition-dates-expected', side, { type: typeWords(side) });
}

/** A day is no instant: which one of it would be meant? */
function wantOneFormat(fact: Placed, value: Placed): ComparisonProblem | null {
  const formats = new Set([...fact.types, ...value.types].filter((type) => type !== 'any'));
  return formats.size < 2 ? null : problem('condition-types-differ', value, { type: typeWords(value), wanted: typeWords(fact) });
}

function checkShape(operator: keyof typeof operatorShapes, fact: Placed, value: Placed): ComparisonProblem | null {
  const shape = operatorShapes[operator];
  const misplacedList = wantList(fact, shape === 'holder') ?? wantList(value, shape === 'member');
  if (misplacedList) return misplacedList;
  if (shape === 'numbers') return wantNumbers(fact) ?? wantNumbers(value);
  if (shape === 'texts') return wantText(fact) ?? wantText(value);
  if (shape === 'times') return wantTime(fact) ?? wantTime(value) ?? wantOneFormat(fact, value);
  return fact.types.every((left) => value.types.every((right) => areComparable(left, right)))
    ? null
    : problem('condition-types-differ', value, { type: typeWords(value), wanted: typeWords(fact) });
}

/** Follows the decorators from the outside in, then compares what is left with what the operator takes. */
export function checkComparison(
  { decorators, operator }: Extract<OperatorText, { type: 'known' }>,
  factSide: Side,
  valueSide: Side,
): ComparisonProblem | null {
  let fact: Placed = { ...factSide, origin: 'fact' };
  let value: Placed = { ...valueSide, origin: 'value' };
  for (const name of decorators) {
    const shape = decoratorShapes[name];
    if (shape === 'exchange') [fact, value] = [value, fact];
    if (shape === 'each-fact') {
      if (!fact.isList) return problem('condition-list-expected', fact);
      fact = { ...fact, isList: false };
    }
    if (shape === 'each-value') {
      if (!value.isList) return problem('condition-list-expected', value);
      value = { ...value, isList: false };
    }
  }
  return checkShape(operator, fact, value);
}
