'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, useRef, useState } from 'react';
import { IssueLine, type IssueList, issueKey } from '../../ui/issue-list.tsx';

/** A problem of one line of words and its place. */
const usualHeight = 48;

/** Hundreds of problems: those in sight are drawn, and the one that has the focus, each saying which of how many it is. */
export function LongProblemList({ issues, label, ...words }: ComponentProps<typeof IssueList>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const issue = issues[index];
      return issue ? issueKey(issue) : index;
    },
    overscan: 6,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const isElsewhere = focused !== null && focused < issues.length && !shown.includes(focused);
      return isElsewhere ? [...shown, focused].sort((left, right) => left - right) : shown;
    },
  });
  return (
    <div ref={scroller} className="max-h-96 min-h-24 shrink overflow-y-auto">
      <ul aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }} onBlur={() => setFocused(null)}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const issue = issues[index];
          return issue ? (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={issues.length}
              aria-posinset={index + 1}
              onFocus={() => setFocused(index)}
              className="absolute inset-x-0 flex items-start gap-2 pb-2"
              style={{ top: start }}
            >
              <IssueLine issue={issue} {...words} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
