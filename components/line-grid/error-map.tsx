type ErrorMapProps = { readonly count: number; readonly problems: readonly number[]; readonly onShow: (row: number) => void };

/** More marks than these say no more, and cost. */
const mostMarks = 200;

/** Where the problems are, beside the scrollbar. F8 and the verdict card are its way for the keyboard and for ears. */
export function ErrorMap({ count, problems, onShow }: ErrorMapProps) {
  if (problems.length === 0) return null;
  const step = Math.max(1, Math.ceil(problems.length / mostMarks));
  const marks = problems.filter((_, index) => index % step === 0);
  return (
    <div aria-hidden="true" className="absolute top-0 -right-2.5 bottom-0 w-2">
      {marks.map((row) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a second way, for the mouse only
        <div
          key={row}
          className="absolute h-1 w-2 cursor-pointer rounded-sm bg-no"
          style={{ top: `${(row / Math.max(1, count)) * 100}%` }}
          onMouseDown={() => onShow(row)}
        />
      ))}
    </div>
  );
}
