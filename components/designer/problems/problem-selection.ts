import type { Issue } from '../../../core/kernel/issue.ts';

export const everything = 'all';
export const severities = [everything, 'error', 'warning'] as const;

/** Which problems are listed. `definition`: a key, or all of them. */
export type ProblemSelection = { readonly severity: (typeof severities)[number]; readonly definition: string };

export const allProblems: ProblemSelection = { severity: everything, definition: everything };

export const keyOfIssue = ({ definition }: Issue): string => (definition ? `${definition.kind}/${definition.id}` : '');

/** Errors first, and of each severity those of the offering on the screen. */
export function selectProblems(
  issues: readonly Issue[],
  { severity, definition }: ProblemSelection,
  isHere: (issue: Issue) => boolean,
): readonly Issue[] {
  const isListed = (issue: Issue) =>
    (severity === everything || issue.severity === severity) && (definition === everything || keyOfIssue(issue) === definition);
  const rank = (issue: Issue) => (issue.severity === 'error' ? 0 : 2) + (isHere(issue) ? 0 : 1);
  return issues
    .filter(isListed)
    .map((issue) => ({ issue, rank: rank(issue) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ issue }) => issue);
}
