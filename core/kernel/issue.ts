import type { Scalar } from '../../schemas/generated/definitions.ts';

/** Which definition an issue stands in. */
export type DefinitionRef = { readonly kind: string; readonly id: string };

/**
 * Something in an input or definition is wrong. Data only: the edge builds the sentence from `code` and `params`
 * (messages/<locale>/issues.json). All issues are collected; one never hides another.
 */
export type Issue = {
  readonly code: string;
  /** JSON Pointer (RFC 6901) into the document. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, Scalar>>;
  readonly definition?: DefinitionRef;
};

type IssueDetails = { readonly params?: Readonly<Record<string, Scalar>>; readonly definition?: DefinitionRef };

export const errorIssue = (code: string, path: string, details: IssueDetails = {}): Issue => ({
  code,
  path,
  severity: 'error',
  params: details.params ?? {},
  ...(details.definition ? { definition: details.definition } : {}),
});

export const warningIssue = (code: string, path: string, details: IssueDetails = {}): Issue => ({
  ...errorIssue(code, path, details),
  severity: 'warning',
});

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity === 'error');
