import {
  type DecoratorName,
  decoratorShapes,
  listSides,
  type OperatorName,
  operatorShapes,
  parseOperator,
} from '../../../core/definition/index.ts';
import type { FactCondition, FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { isFactRef } from '../forms/is-fact-ref.ts';
import type { FactShape } from './fact-choices.ts';

const isOperator = (name: string): name is OperatorName => Object.hasOwn(operatorShapes, name);
const operatorNames = Object.keys(operatorShapes).filter(isOperator);
const isDecorator = (name: string): name is DecoratorName => Object.hasOwn(decoratorShapes, name);
export const decoratorNames = Object.keys(decoratorShapes).filter(isDecorator);

/** The operators that make sense of a fact of this shape. Decorators may turn a list into its elements, and sides about. */
export function operatorsFor({ type, isList, format }: FactShape, decorators: readonly DecoratorName[]): readonly OperatorName[] {
  const isTakenApart = decorators.some((name) => decoratorShapes[name] === 'each-fact');
  const isSwapped = decorators.includes('swap');
  return operatorNames.filter((name) => {
    const shape = operatorShapes[name];
    const isHeld = shape === (isSwapped ? 'member' : 'holder');
    if (isList === true && !isTakenApart) return isHeld;
    if (isList === false && isHeld) return false;
    if (shape === 'numbers') return type === 'number' || type === 'any';
    if (shape === 'times') return format !== undefined || type === 'any';
    return shape !== 'texts' || type === 'string' || type === 'any';
  });
}

export function partsOf(operator: string): { readonly decorators: readonly DecoratorName[]; readonly name: string } {
  const parsed = parseOperator(operator);
  return parsed.type === 'known' ? { decorators: parsed.decorators, name: parsed.operator } : { decorators: [], name: operator };
}

const plainValue = (value: FactCondition['value']): Scalar | readonly Scalar[] | null =>
  isFactRef(value) ? null : typeof value === 'object' && value !== null ? [...value] : value;

function fittingScalar(value: Scalar, { type, domain }: FactShape): Scalar {
  const values: readonly Scalar[] = type === 'boolean' ? [true, false] : (domain ?? []);
  if (values.length > 0) return values.includes(value) ? value : (values[0] ?? null);
  if (type === 'any' || value === null || typeof value === type) return value;
  return type === 'number' ? 0 : '';
}

/** The comparison with its value turned into what its operator and fact compare: a list and a single value into each other. */
export function withFittingValue(leaf: FactCondition, shape: FactShape): FactCondition {
  if (isFactRef(leaf.value)) return leaf;
  const found = plainValue(leaf.value);
  const values = Array.isArray(found) ? found : [found];
  const fitting = values.map((value) => fittingScalar(typeof value === 'object' ? null : value, shape));
  const isList = listSides(leaf.operator)?.value ?? false;
  return { ...leaf, value: isList ? [...new Set(fitting)] : (fitting[0] ?? null) };
}

/** Another fact, with an operator that makes sense of it. */
export function withFact(leaf: FactCondition, ref: FactRef, shape: FactShape): FactCondition {
  const { decorators, name } = partsOf(leaf.operator);
  const fits = operatorsFor(shape, decorators).some((each) => each === name);
  const operator = fits ? leaf.operator : (operatorsFor(shape, [])[0] ?? 'equal');
  return withFittingValue({ ...ref, operator, value: leaf.value }, shape);
}
