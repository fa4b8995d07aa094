export { acceptedOfferings, categoryWithAncestors } from './accepted-offerings.ts';
export { compileCharacteristic, narrowCharacteristic, type ValueProblem } from './characteristics.ts';
export * from './definition.ts';
export { characteristicsAt, chargesAt, type PathProblem, type Place, type ResolvedPath, resolveIdPath } from './id-path.ts';
export { compilePattern } from './pattern.ts';
