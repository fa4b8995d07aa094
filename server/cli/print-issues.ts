import type { SourcedIssue } from '../../core/definition/index.ts';
import type { Invocation } from './command.ts';
import { wordsIn } from './words.ts';

/** An issue as machines read it. */
export type ReportedIssue = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly path: string;
  readonly message: string;
  readonly params: SourcedIssue['params'];
};

export async function reportIssues(issues: readonly SourcedIssue[], { locale }: Invocation): Promise<ReportedIssue[]> {
  const words = await wordsIn(locale);
  return issues.map(({ code, severity, source, path, params }) => ({
    code,
    severity,
    file: source,
    path,
    message: words('issues', code, params),
    params,
  }));
}

/** `offering/x.json#/components/0  error  code` and the sentence below it. */
export function printIssues(issues: readonly ReportedIssue[], { print }: Invocation): void {
  for (const { file, path, severity, code, message } of issues) {
    print(`${file}${path === '' ? '' : `#${path}`}  ${severity}  ${code}`);
    print(`  ${message}`);
  }
}
