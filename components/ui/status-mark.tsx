import { classNames } from './class-names.ts';

export type Status = 'yes' | 'no' | 'unknown';

const marks = {
  yes: { sign: '✓', style: 'bg-yes-soft text-yes' },
  no: { sign: '✕', style: 'bg-no-soft text-no' },
  unknown: { sign: '?', style: 'bg-unknown-soft text-unknown' },
} as const;

/** Colour never stands alone: the sign says it too. Give `label` where no text beside it does. */
export function StatusMark({
  status,
  label,
  className,
}: {
  readonly status: Status;
  readonly label?: string;
  readonly className?: string;
}) {
  const mark = marks[status];
  const style = classNames(
    'inline-flex size-5 shrink-0 items-center justify-center rounded-full font-bold text-xs leading-none',
    mark.style,
    className,
  );
  return label ? (
    <span role="img" aria-label={label} className={style}>
      {mark.sign}
    </span>
  ) : (
    <span aria-hidden="true" className={style}>
      {mark.sign}
    </span>
  );
}
