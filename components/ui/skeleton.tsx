import { classNames } from './class-names.ts';

/** Holds the place of what is being loaded. `label` is read out once. */
export function Skeleton({
  className,
  label,
  lines = 1,
}: {
  readonly className?: string;
  readonly label?: string;
  readonly lines?: number;
}) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className={classNames('h-9 animate-pulse rounded-md bg-sunken', className)} />
      ))}
    </div>
  );
}
