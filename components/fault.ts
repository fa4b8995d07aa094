import { useTranslations } from 'next-intl';
import { ApiError } from './api/call-api.ts';
import type { ListedIssue } from './ui/issue-list.tsx';

/** A failed call as the screens see it: a code of messages/<locale>/shell.json `faults`, and whether trying again may help. */
export type ClientFault = {
  readonly code: string;
  readonly retryable: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  /** What is wrong with the input, each with its place. */
  readonly issues: readonly ListedIssue[];
};

/** No answer at all is the network's fault, and worth another try. */
export function faultOf(error: unknown): ClientFault {
  const details = error instanceof ApiError ? error.details : null;
  if (!details) return { code: 'unreachable', retryable: true, params: {}, issues: [] };
  return { code: details.fault, retryable: details.retryable, params: details.params, issues: details.issues };
}

/** The sentence of a failed call in the reader's language. */
export function useFaultMessage(): (error: unknown) => string {
  const t = useTranslations('shell.faults');
  return (error) => {
    const { code, params } = faultOf(error);
    return t.has(code) ? t(code, params) : t('bug');
  };
}
