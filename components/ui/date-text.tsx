const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

export const formatInstant = (instant: string, precision: 'day' | 'minute' = 'minute'): string =>
  (precision === 'day' ? day : minute).format(new Date(instant));

/** `2026-12-01 09:30` in Shanghai, the same in both languages. */
export function DateText({ instant, precision = 'minute' }: { readonly instant: string; readonly precision?: 'day' | 'minute' }) {
  return (
    <time dateTime={instant} className="whitespace-nowrap tabular-nums">
      {formatInstant(instant, precision)}
    </time>
  );
}
