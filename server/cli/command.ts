import type { Locale } from '../../i18n/locale.ts';

/** What every sub-command is given: its arguments, options and where its words go. */
export type Invocation = {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly isJson: boolean;
  readonly locale: Locale;
  readonly print: (line: string) => void;
};

/** 0 done · 1 refused, with issues · 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  readonly usage: string;
  readonly summary: string;
  /** How many operands it takes. */
  readonly operands: number;
  readonly options: readonly string[];
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
};

/** The command was used wrongly: told on standard error, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
