import type { Condition, FactCondition, FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { errorIssue, type Issue, warningIssue } from '../../kernel/issue.ts';
import { formats } from '../formats.ts';
import { checkComparison, type Side } from './check-comparison.ts';
import { comparedFact, factOf } from './fact-refs.ts';
import { declaredType, type FactType, factRegistry } from './fact-registry.ts';
import { parseOperator } from './operator-types.ts';

/** Types what the registry leaves open: characteristics of `item`, `product` and `bundle`. Undefined: there is no such path. */
export type TypeOfFact = (ref: FactRef) => FactType | undefined;

/** Deeper conditions are refused: nobody reads them, and the second judge recurses over them. */
export const greatestConditionDepth = 10;

/** So many comparisons with every name written out: names that name each other can double with each. */
export const greatestComparisons = 500;

type Found = { readonly type: FactType | null; readonly issues: readonly Issue[] };

function typeOfRef(ref: FactRef, typeOf: TypeOfFact, at: string): Found {
  const declaration = factRegistry.get(ref.fact);
  if (!declaration) return { type: null, issues: [errorIssue('fact-unknown', `${at}/fact`, { params: { fact: ref.fact } })] };
  const issues: Issue[] = [];
  if (declaration.takesParams && ref.params?.of === undefined) {
    issues.push(errorIssue('fact-params-missing', ref.params ? `${at}/params` : at, { params: { fact: ref.fact } }));
  }
  if (!declaration.takesParams && ref.params !== undefined) {
    issues.push(errorIssue('fact-params-unexpected', `${at}/params`, { params: { fact: ref.fact } }));
  }
  const type = declaredType(ref) ?? (declaration.isOpen && ref.path !== undefined ? typeOf(ref) : undefined);
  if (!type) {
    const path = ref.path === undefined ? at : `${at}/path`;
    issues.push(errorIssue('fact-path-unknown', path, { params: { fact: ref.fact, path: ref.path ?? '' } }));
  }
  return { type: type ?? null, issues };
}

const isConstant = (value: FactCondition['value']): value is Exclude<FactCondition['value'], FactRef> =>
  typeof value !== 'object' || value === null || Array.isArray(value);

const sideOfType = (type: FactType): Side => ({ types: [type.format ?? type.type], isList: type.isList });

const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => Array.isArray(value);

const sideOfConstant = (value: Scalar | readonly Scalar[]): Side =>
  isList(value) ? { types: [...new Set(value.map(typeOfScalar))], isList: true } : { types: [typeOfScalar(value)], isList: false };

const typeOfScalar = (value: Scalar): Side['types'][number] => {
  if (value === null) return 'null';
  if (typeof value === 'string') return formats.date(value) ? 'date' : formats['date-time'](value) ? 'date-time' : 'string';
  return typeof value === 'number' ? 'number' : 'boolean';
};

/** A constant that the fact can never have: most often a slip of the pen. */
function impossibleValues({ fact, path, value }: FactCondition, { domain }: FactType, at: string): Issue[] {
  if (!domain || !isConstant(value)) return [];
  const isPossible = (constant: Scalar): boolean => constant === null || domain.some((possible) => possible === constant);
  const warn = (constant: Scalar, place: string): Issue[] =>
    isPossible(constant)
      ? []
      : [warningIssue('condition-value-impossible', place, { params: { fact, path: path ?? '', value: constant } })];
  return isList(value) ? value.flatMap((constant, index) => warn(constant, `${at}/value/${index}`)) : warn(value, `${at}/value`);
}

function checkLeaf(condition: FactCondition, typeOf: TypeOfFact, at: string): Issue[] {
  const left = typeOfRef(factOf(condition), typeOf, at);
  const compared = comparedFact(condition);
  const right = compared ? typeOfRef(compared, typeOf, `${at}/value`) : null;
  const issues = [...left.issues, ...(right?.issues ?? [])];
  const parsed = parseOperator(condition.operator);
  if (parsed.type !== 'known') {
    const code = parsed.type === 'unknown-operator' ? 'operator-unknown' : 'decorator-unknown';
    return [...issues, errorIssue(code, `${at}/operator`, { params: { operator: condition.operator, name: parsed.name } })];
  }
  const { value } = condition;
  const valueSide = right ? right.type && sideOfType(right.type) : isConstant(value) ? sideOfConstant(value) : null;
  if (!left.type || !valueSide) return issues;
  const problem = checkComparison(parsed, sideOfType(left.type), valueSide);
  if (problem) {
    const { code, side, params } = problem;
    return [...issues, errorIssue(code, side === 'value' ? `${at}/value` : at, { params: { operator: condition.operator, ...params } })];
  }
  return [...issues, ...impossibleValues(condition, left.type, at)];
}

/** What is wrong with a reference to a fact that stands outside a condition, such as in an amount's table. */
export const checkFactRef = (ref: FactRef, typeOf: TypeOfFact, at: string): readonly Issue[] => typeOfRef(ref, typeOf, at).issues;

/**
 * Everything wrong with a condition whose names are written out: facts, paths and operators that do not exist,
 * comparisons that are ill-typed, too much depth (`model 26`). `at` is the JSON Pointer of the condition in its document.
 */
export function checkCondition(condition: Condition, typeOf: TypeOfFact, at: string): Issue[] {
  const visit = (node: Condition, path: string, depth: number): Issue[] => {
    if (depth > greatestConditionDepth) {
      return [errorIssue('condition-too-deep', path, { params: { greatest: greatestConditionDepth } })];
    }
    if ('all' in node) return node.all.flatMap((part, index) => visit(part, `${path}/all/${index}`, depth + 1));
    if ('any' in node) return node.any.flatMap((part, index) => visit(part, `${path}/any/${index}`, depth + 1));
    if ('not' in node) return visit(node.not, `${path}/not`, depth + 1);
    if ('condition' in node) return [];
    return checkLeaf(node, typeOf, path);
  };
  return visit(condition, at, 0);
}
