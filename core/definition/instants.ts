import type { ValidFor } from '../../schemas/generated/definitions.ts';
import { formats } from './formats.ts';

/** Milliseconds since 1970 of an RFC 3339 text; null when there is no such day or hour. */
export const instantOf = (text: string): number | null => (formats['date-time'](text) ? Date.parse(text) : null);

/** The half-open interval of a validity in milliseconds; open ends are infinite. */
export const intervalOf = ({ start, end }: ValidFor = {}): { readonly start: number; readonly end: number } => ({
  start: (start === undefined ? null : instantOf(start)) ?? Number.NEGATIVE_INFINITY,
  end: (end === undefined ? null : instantOf(end)) ?? Number.POSITIVE_INFINITY,
});
