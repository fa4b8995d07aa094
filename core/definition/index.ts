export { acceptedOfferings, brandOf, categoryWithAncestors } from './accepted-offerings.ts';
export { amountLimit, parameterFacts } from './amount-parameters.ts';
export { compileCharacteristic, narrowCharacteristic, type ValueProblem } from './characteristics.ts';
export {
  checkCondition,
  checkFactRef,
  greatestComparisons,
  greatestConditionDepth,
  type TypeOfFact,
} from './conditions/check-condition.ts';
export { comparedFact, factOf, factRefKey, factRefsOf, factRefsWithPointers, type PlacedFactRef } from './conditions/fact-refs.ts';
export {
  customerGrades,
  declaredType,
  type FactAbsence,
  type FactDeclaration,
  type FactPath,
  type FactSource,
  type FactType,
  factRegistry,
} from './conditions/fact-registry.ts';
export {
  comparisonsOf,
  findIn,
  findInWorkspace,
  type NamedConditions,
  namesWithPointers,
  writeOut,
} from './conditions/named-conditions.ts';
export {
  type DecoratorName,
  decoratorShapes,
  listSides,
  type OperatorName,
  type OperatorText,
  operatorShapes,
  parseOperator,
} from './conditions/operator-types.ts';
export * from './definition.ts';
export { checkDocument } from './document-limits.ts';
export { formats } from './formats.ts';
export { characteristicsAt, chargesAt, type PathProblem, type Place, placeOf, type ResolvedPath, resolveIdPath } from './id-path.ts';
export { instantOf } from './instants.ts';
export { judgedOfferings } from './judged-places.ts';
export type { Law } from './law.ts';
export { laws, lint, lintByLaw } from './lint.ts';
export type { Constant, Mention, Reference } from './mentions/mention.ts';
export { bundlesRead, offeringsReading } from './mentions/mention-scope.ts';
export { mentionsIn } from './mentions/mentions-in.ts';
export { type CharacteristicMention, mentionsOfCharacteristic, mentionsOfCharge, mentionsOfRule } from './mentions/mentions-of-leaf.ts';
export { isAtOrBelow, mentionsOfPart, type PartTarget, type PlacedMention, pathInside } from './mentions/mentions-of-part.ts';
export { sampleText } from './pattern/sample-text.ts';
export { claimedRef, readDefinition } from './read-definition.ts';
export { type ReadWorkspace, readWorkspace, type SourceDocument, type SourcedIssue } from './read-workspace.ts';
export { referencesOf, usersOf } from './references.ts';
export { isFilterWithin } from './usage-overlap.ts';
