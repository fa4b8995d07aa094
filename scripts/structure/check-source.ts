import ts from 'typescript';
import type { Finding } from './law.ts';
import { structureLaws } from './laws.ts';

/** Holds one source file against every law. */
export function checkSource(path: string, text: string, seedIds: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  for (const law of structureLaws) {
    if (!law.holdsIn(path)) continue;
    law.find({ path, text, file, seedIds }, (at, message) => {
      const line = typeof at === 'number' ? at : file.getLineAndCharacterOfPosition(at.getStart(file)).line + 1;
      findings.push({ path, line, law: law.name, message });
    });
  }
  return findings;
}
