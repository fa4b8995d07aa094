'use client';
import dynamic from 'next/dynamic';
import type { Issue } from '../../../core/kernel/issue.ts';
import { useIssuePlace } from '../../release/use-place-words.ts';
import { IssueList, type ListedIssue } from '../../ui/issue-list.tsx';
import { useDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { useGoToProblem } from './use-go-to-problem.ts';

const FixButton = dynamic(() => import('../fixes/fix-button.tsx').then((module) => module.FixButton));

type ProblemListProps = {
  readonly issues: readonly Issue[];
  readonly label: string;
  /** Absent: to the page where it is mended. */
  readonly onSelect?: (issue: ListedIssue) => void;
};

/** Problems of a draft with their places in words; each leads to its field and offers its fix. */
export function ProblemList({ issues, label, onSelect }: ProblemListProps) {
  const goTo = useGoToProblem();
  const placeOf = useIssuePlace(workspaceOfDocument(useDocument()));
  return (
    <IssueList
      issues={issues}
      label={label}
      placeOf={placeOf}
      onSelect={onSelect ?? goTo}
      action={(issue) => <FixButton issue={issue} />}
    />
  );
}
