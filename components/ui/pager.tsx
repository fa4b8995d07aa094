'use client';
import { Button } from './button.tsx';

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** `where`: "Page 2 of 5, 230 orders". */
  readonly words: { readonly label: string; readonly where: string; readonly before: string; readonly after: string };
};

/** The pages of a list. At an end the button stays where it is and does nothing, so that the focus is never lost. */
export function Pager({ page, pages, onPage, words }: PagerProps) {
  return (
    <nav aria-label={words.label} className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted text-sm tabular-nums">{words.where}</p>
      <div className="flex gap-2">
        <Button aria-disabled={page <= 1 || undefined} onClick={() => (page > 1 ? onPage(page - 1) : undefined)}>
          {words.before}
        </Button>
        <Button aria-disabled={page >= pages || undefined} onClick={() => (page < pages ? onPage(page + 1) : undefined)}>
          {words.after}
        </Button>
      </div>
    </nav>
  );
}
