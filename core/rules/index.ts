export {
  checkCondition,
  declaredType,
  type FactDeclaration,
  type FactType,
  factRefKey,
  factRefsOf,
  factRegistry,
  type NamedConditions,
  type TypeOfFact,
} from '../definition/index.ts';
export { type CompiledCondition, compileCondition, type LeafTest } from './compile-condition.ts';
export type { BindFact, Reader } from './compile-leaf.ts';
export { analyseTable, type Box, type TableAnalysis } from './decision-table/analyse-table.ts';
export type { Atom, Domain } from './decision-table/atoms.ts';
export { type Cell, conditionOf, type DecisionTable, tableOf } from './decision-table/decision-table.ts';
export { decorators } from './decorators/decorators.ts';
export { describeExplanation, describeLeaf, labelOfFact, type Speaker, type TracedLeaf, valueOfFact } from './describe.ts';
export type { Comparing, DecidingLeaf, Explanation } from './explanation.ts';
export type { Grounds } from './grounds.ts';
export type { Comparison, Decorator, KnownValue, Operator } from './operator.ts';
export { operators, ownOperators } from './operators/operators.ts';
export { type FactValue, type Truth, unknown } from './truth.ts';
export type { Words } from './words.ts';
