/**
 * What each operator and decorator of the profile compares: those of json-rules-engine, `startsWith` (ADR 0009) and
 * those of dates (ADR 0019). The functions themselves live in core/rules; the types live here, because linting a definition comes before evaluating it.
 */
export type OperatorName =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'startsWith'
  | 'before'
  | 'notAfter'
  | 'after'
  | 'notBefore';

export type DecoratorName = 'someFact' | 'everyFact' | 'someValue' | 'everyValue' | 'swap' | 'not';

/**
 * `scalars`: two of one type · `member`: a scalar in a list · `holder`: a list that holds a scalar · `numbers`: two numbers ·
 * `texts`: two texts · `times`: two dates, or two date-times.
 */
export type OperatorShape = 'scalars' | 'member' | 'holder' | 'numbers' | 'texts' | 'times';

export const operatorShapes = {
  equal: 'scalars',
  notEqual: 'scalars',
  in: 'member',
  notIn: 'member',
  contains: 'holder',
  doesNotContain: 'holder',
  lessThan: 'numbers',
  lessThanInclusive: 'numbers',
  greaterThan: 'numbers',
  greaterThanInclusive: 'numbers',
  startsWith: 'texts',
  before: 'times',
  notAfter: 'times',
  after: 'times',
  notBefore: 'times',
} as const satisfies Record<OperatorName, OperatorShape>;

/** What a decorator does to its sides: takes one of the list apart, exchanges them, or leaves them alone. */
export type DecoratorShape = 'each-fact' | 'each-value' | 'exchange' | 'as-is';

export const decoratorShapes = {
  someFact: 'each-fact',
  everyFact: 'each-fact',
  someValue: 'each-value',
  everyValue: 'each-value',
  swap: 'exchange',
  not: 'as-is',
} as const satisfies Record<DecoratorName, DecoratorShape>;

const isOperatorName = (name: string): name is OperatorName => Object.hasOwn(operatorShapes, name);
const isDecoratorName = (name: string): name is DecoratorName => Object.hasOwn(decoratorShapes, name);

export type OperatorText =
  | { readonly type: 'known'; readonly decorators: readonly DecoratorName[]; readonly operator: OperatorName }
  | { readonly type: 'unknown-operator' | 'unknown-decorator'; readonly name: string };

/** Reads `not:someFact:in`: decorators from the outside in, then the operator. */
export function parseOperator(text: string): OperatorText {
  const names = text.split(':');
  const operator = names.pop() ?? '';
  const decorators: DecoratorName[] = [];
  for (const name of names) {
    if (!isDecoratorName(name)) return { type: 'unknown-decorator', name };
    decorators.push(name);
  }
  return isOperatorName(operator) ? { type: 'known', decorators, operator } : { type: 'unknown-operator', name: operator };
}

/** Which sides of a comparison are lists, read from the operator outwards; null if there is no such operator. */
export function listSides(text: string): { readonly fact: boolean; readonly value: boolean } | null {
  const parsed = parseOperator(text);
  if (parsed.type !== 'known') return null;
  const shape = operatorShapes[parsed.operator];
  let [fact, value] = [shape === 'holder', shape === 'member'];
  for (const name of parsed.decorators.toReversed()) {
    const change = decoratorShapes[name];
    if (change === 'exchange') [fact, value] = [value, fact];
    fact ||= change === 'each-fact';
    value ||= change === 'each-value';
  }
  return { fact, value };
}
