import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Issue } from '../../core/kernel/issue.ts';
import { errorIssue } from '../../core/kernel/issue.ts';
import { pointer } from '../../core/kernel/json-pointer.ts';
import { AppError, type FaultCode, type FaultParams } from '../runtime/fault.ts';

/** Every fault has one answer here; a new code does not compile until it is mapped. */
const trpcCodes = {
  'not-signed-in': 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'no-live-release': 'PRECONDITION_FAILED',
  'no-outlet': 'PRECONDITION_FAILED',
  'version-conflict': 'CONFLICT',
  'handled-by-other': 'CONFLICT',
  'idempotency-mismatch': 'CONFLICT',
  'invalid-input': 'BAD_REQUEST',
  'not-a-draft': 'CONFLICT',
  'file-type': 'UNSUPPORTED_MEDIA_TYPE',
  'too-many-files': 'CONFLICT',
  'store-busy': 'SERVICE_UNAVAILABLE',
} as const satisfies Record<FaultCode, TRPCError['code']>;

/** What a failed call says about itself: a code and params for messages/<locale>/shell.json, and the input's issues. */
export type ErrorDetails = {
  readonly fault: FaultCode | 'bug';
  readonly params: FaultParams;
  readonly retryable: boolean;
  readonly issues: readonly Issue[];
};

type InputIssue = ZodError['issues'][number];

/** Our own refinements name their code; the rest is named after zod's. */
const codeOf = (issue: InputIssue): string =>
  issue.code === 'custom' && issue.message === 'markup-in-text' ? issue.message : `input-${issue.code.replaceAll('_', '-')}`;

/** Of several forms an input may have, the one that came closest says what is wrong. */
function flat(issue: InputIssue): InputIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const closest = issue.errors.find((branch) => branch.some(({ code }) => code === 'custom'));
  return closest ? closest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

const issuesOf = (error: ZodError): Issue[] =>
  error.issues
    .flatMap(flat)
    .map((issue) => errorIssue(codeOf(issue), pointer(...issue.path.map((key) => (typeof key === 'symbol' ? '' : key)))));

export function toTrpcError(fault: AppError): TRPCError {
  return new TRPCError({ code: trpcCodes[fault.code], message: fault.code, cause: fault });
}

/** Calls that no page of ours makes: nothing of the server has failed. */
const callersOwn: readonly TRPCError['code'][] = ['BAD_REQUEST', 'PARSE_ERROR', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE'];
const isCallersOwn = (code: TRPCError['code']): boolean => callersOwn.includes(code);

export function detailsOf(error: TRPCError): ErrorDetails {
  const { cause } = error;
  if (cause instanceof AppError) return { fault: cause.code, params: cause.params, retryable: cause.retryable, issues: [] };
  if (cause instanceof ZodError) return { fault: 'invalid-input', params: {}, retryable: false, issues: issuesOf(cause) };
  if (error.code === 'NOT_FOUND') return { fault: 'not-found', params: {}, retryable: false, issues: [] };
  if (isCallersOwn(error.code)) return { fault: 'invalid-input', params: {}, retryable: false, issues: [] };
  return { fault: 'bug', params: {}, retryable: false, issues: [] };
}
