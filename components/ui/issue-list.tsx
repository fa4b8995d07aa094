'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { StatusMark } from './status-mark.tsx';

type Param = string | number | boolean | null;

/** A code with its params; the sentence is made here, in the reader's language. */
export type CodedMessage = { readonly code: string; readonly params: Readonly<Record<string, Param>> };

export type ListedIssue = CodedMessage & {
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly definition?: { readonly kind: string; readonly id: string };
};

/** ICU takes text and numbers: what is known to be none is a dash, yes and no are words for select. */
const printable = (params: CodedMessage['params']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, value === null ? '—' : typeof value === 'boolean' ? String(value) : value]),
  );

/** Sentence of a code in an area of messages; a code without a text shows itself, so that it can be reported. */
export function useCodeMessage(area: 'issues' | 'verdicts' | 'tariff' | 'rules'): (message: CodedMessage) => string {
  const t = useTranslations(area);
  return (message) =>
    t.has(message.code) ? t(message.code, printable(message.params)) : `${message.code} ${JSON.stringify(message.params)}`;
}

type IssueWords = {
  readonly onSelect?: (issue: ListedIssue) => void;
  readonly action?: (issue: ListedIssue) => ReactNode;
  /** Its place in words. Null: as files name it, which is what a list of files needs. */
  readonly placeOf?: (issue: ListedIssue) => string | null;
};

const placeIn = ({ definition, path }: ListedIssue): string =>
  `${definition ? `${definition.kind}/${definition.id}` : ''}${path ? `#${path}` : ''}`;

export const issueKey = (issue: ListedIssue): string => `${placeIn(issue)}${issue.code}${JSON.stringify(issue.params)}`;

/** One issue: its sentence and its place. */
export function IssueLine({ issue, onSelect, action, placeOf }: IssueWords & { readonly issue: ListedIssue }) {
  const sentence = useCodeMessage('issues');
  const place = placeIn(issue);
  const named = placeOf?.(issue) ?? null;
  return (
    <>
      <StatusMark status={issue.severity === 'error' ? 'no' : 'unknown'} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {onSelect ? (
          <button type="button" className="text-start text-ink underline-offset-4 hover:underline" onClick={() => onSelect(issue)}>
            {sentence(issue)}
          </button>
        ) : (
          <p>{sentence(issue)}</p>
        )}
        {named !== null ? (
          <p title={place} className="break-words text-muted text-xs">
            {named}
          </p>
        ) : place ? (
          <p className="break-all font-mono text-muted text-xs">{place}</p>
        ) : null}
      </div>
      {action?.(issue)}
    </>
  );
}

type IssueListProps = IssueWords & { readonly issues: readonly ListedIssue[]; readonly label: string; readonly className?: string };

/** Every issue with its sentence and its place. */
export function IssueList({ issues, label, className, ...words }: IssueListProps) {
  return (
    <ul aria-label={label} className={classNames('flex flex-col gap-2', className)}>
      {issues.map((issue) => (
        <li
          key={issueKey(issue)}
          className="flex items-start gap-2 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] [overflow-clip-margin:4px]"
        >
          <IssueLine issue={issue} {...words} />
        </li>
      ))}
    </ul>
  );
}
