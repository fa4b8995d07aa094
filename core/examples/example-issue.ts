import type { Example } from '../../schemas/generated/definitions.ts';
import { type Issue, warningIssue } from '../kernel/issue.ts';
import type { ExampleDifference } from './compare-outcome.ts';

/** An example that comes to something else: a doubt, because the change may be meant and only a person knows. */
export const exampleIssue = ({ id, offering }: Example, differences: readonly ExampleDifference[]): Issue =>
  warningIssue('example-differs', '/expect', { params: { id, offering, count: differences.length }, definition: { kind: 'example', id } });
