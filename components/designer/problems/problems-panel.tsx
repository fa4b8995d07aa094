'use client';
import { ChevronDown, ChevronUp } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../../core/kernel/issue.ts';
import { classNames } from '../../ui/class-names.ts';
import { useHotkeys } from '../../ui/composition.ts';
import { useCodeMessage } from '../../ui/issue-list.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { nothing } from '../../ui/nothing.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFollowingDocument, useProblems } from '../draft-context.tsx';
import { type EditorView, useEditorView } from '../editor/use-editor-view.ts';
import { useOfferingId } from '../editor/use-offering.ts';
import { issueTarget } from '../model/issue-target.ts';
import { longList, ProblemList } from './problem-list.tsx';
import { allProblems, selectProblems } from './problem-selection.ts';
import { useGoToProblem } from './use-go-to-problem.ts';

const ProblemFilter = dynamic(() => import('./problem-filter.tsx').then((module) => module.ProblemFilter), { loading: nothing });
/** Fewer than these are seen at a glance. */
const filteredFrom = 4;

/** All that is wrong with the draft, errors and the offering on the screen first. F8 goes to the next one and its field. */
export function ProblemsPanel() {
  const { setTab, select } = useEditorView();
  return <Problems setTab={setTab} select={select} />;
}

const Problems = memo(function Problems({ setTab, select }: Pick<EditorView, 'setTab' | 'select'>) {
  const t = useTranslations('design.problems');
  const sentence = useCodeMessage('issues');
  const issues = useProblems();
  const document = useFollowingDocument();
  const offering = useOfferingId();
  const [isOpen, setOpen] = useState(true);
  const [spoken, setSpoken] = useState('');
  const next = useRef(0);
  const [selection, setSelection] = useState(allProblems);
  const ordered = useMemo(
    () => selectProblems(issues, selection, (issue) => issueTarget(document, issue, null).offering === offering),
    [issues, selection, document, offering],
  );
  const errors = issues.filter((issue) => issue.severity === 'error').length;

  const go = useGoToProblem({ offering, setTab, select });
  const goTo = (issue: Issue) => {
    setSpoken(sentence(issue));
    go(issue);
  };
  const goToNext = () => {
    const issue = ordered[next.current % Math.max(ordered.length, 1)];
    next.current += 1;
    if (issue) goTo(issue);
  };
  useHotkeys({ F8: goToNext });
  return (
    <section aria-label={t('label')} className="shrink-0 border-line border-t bg-surface">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen && issues.length > 0}
          onClick={() => setOpen(!isOpen)}
          className="flex h-9 w-full items-center gap-2 px-4 text-start hover:bg-hover"
        >
          <StatusMark status={errors > 0 ? 'no' : issues.length > 0 ? 'unknown' : 'yes'} />
          <span className="font-medium">{t('count', { errors, warnings: issues.length - errors })}</span>
          {issues.length > 0 ? (
            <span className="text-muted text-xs">
              <Kbd>F8</Kbd> {t('next')}
            </span>
          ) : null}
          <span className="ms-auto text-muted">
            {isOpen ? <ChevronDown className="size-4" aria-hidden="true" /> : <ChevronUp className="size-4" aria-hidden="true" />}
          </span>
        </button>
      </h2>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      {isOpen && issues.length > 0 ? (
        <div
          className={classNames(
            'flex flex-col gap-2 overflow-y-auto border-line border-t px-4 py-2',
            // A long list scrolls below its filter, which takes its line away from it.
            ordered.length < longList ? 'max-h-40 2xl:max-h-56' : 'max-h-52 2xl:max-h-64',
          )}
        >
          {issues.length >= filteredFrom ? <ProblemFilter issues={issues} selection={selection} onChange={setSelection} /> : null}
          {ordered.length > 0 ? (
            <ProblemList issues={ordered} label={t('label')} onSelect={goTo} />
          ) : (
            <p className="text-muted">{t('none-listed')}</p>
          )}
        </div>
      ) : null}
    </section>
  );
});
