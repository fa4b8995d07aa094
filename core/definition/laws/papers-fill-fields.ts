import type { FilledFrom, Specification } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Filled = { readonly from: FilledFrom; readonly isDate: boolean; readonly keys: Keys };

const filledIn = ({ characteristics }: Specification): readonly Filled[] =>
  Object.entries(characteristics.properties).flatMap(([name, { filledFrom, format }]): Filled[] =>
    filledFrom ? [{ from: filledFrom, isDate: format === 'date', keys: ['characteristics', 'properties', name, 'filledFrom'] }] : [],
  );

/** A paper is known by its number: days without one would be of nobody's paper, two numbers of which? */
function issuesOf(specification: Specification): Issue[] {
  const filled = filledIn(specification);
  return filled.flatMap(({ from: { paper, field }, isDate, keys }, index): Issue[] => {
    const sameField = filled.findIndex(({ from }) => from.paper === paper && from.field === field);
    const hasNumber = filled.some(({ from }) => from.paper === paper && from.field === 'number');
    return [
      ...(field !== 'number' && !isDate ? [breach(specification, 'filled-field-not-a-date', keys, { field })] : []),
      ...(sameField < index ? [breach(specification, 'filled-twice', keys, { field, paper })] : []),
      ...(hasNumber ? [] : [breach(specification, 'filled-without-number', keys, { field, paper })]),
    ];
  });
}

/** What is filled from a customer's paper fits what the paper says, and can be found by its number. */
export const papersFillFields: Law = (workspace) => workspace.all('specification').flatMap(issuesOf);
