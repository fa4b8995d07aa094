'use client';
import dynamic from 'next/dynamic';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { Issue } from '../../../core/kernel/issue.ts';
import { useIssuePlace } from '../../release/use-place-words.ts';
import { IssueList, type ListedIssue } from '../../ui/issue-list.tsx';
import { nothing } from '../../ui/nothing.ts';
import { useFollowingDocument } from '../draft-context.tsx';
import { type DraftDocument, workspaceOfDocument } from '../model/draft-document.ts';
import { useGoToProblem } from './use-go-to-problem.ts';

const FixButton = dynamic(() => import('../fixes/fix-button.tsx').then((module) => module.FixButton), { loading: nothing });
const LongProblemList = dynamic(() => import('./long-problem-list.tsx').then((module) => module.LongProblemList), { loading: nothing });

type ProblemListProps = {
  readonly issues: readonly Issue[];
  readonly label: string;
  /** Absent: to the page where it is mended. */
  readonly onSelect?: (issue: ListedIssue) => void;
};

/** Problems of a draft with their places in words; each leads to its field and offers its fix. There may be hundreds: no key draws them. */
export function ProblemList({ issues, label, onSelect }: ProblemListProps) {
  const goTo = useGoToProblem();
  const latest = useRef(onSelect ?? goTo);
  useEffect(() => {
    latest.current = onSelect ?? goTo;
  });
  const select = useCallback((issue: ListedIssue) => latest.current(issue), []);
  return <Listed issues={issues} label={label} onSelect={select} document={useFollowingDocument()} />;
}

type ListedProps = Required<ProblemListProps> & { readonly document: DraftDocument };

/** From here on only those in sight are drawn. */
export const longList = 50;

const Listed = memo(function Listed({ issues, label, onSelect, document }: ListedProps) {
  const placeOf = useIssuePlace(workspaceOfDocument(document));
  const List = issues.length < longList ? IssueList : LongProblemList;
  return (
    <List
      issues={issues}
      label={label}
      placeOf={placeOf}
      onSelect={onSelect}
      action={(issue) => <FixButton issue={issue} document={document} />}
    />
  );
});
