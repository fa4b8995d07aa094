import { readFile } from 'node:fs/promises';
import { errorIssue, type Issue } from '../../core/kernel/issue.ts';
import { pointer } from '../../core/kernel/json-pointer.ts';
import { failure, type Result, success } from '../../core/kernel/result.ts';
import { UsageError } from './command.ts';

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });

function parse(text: string, path: string): Result<unknown, Issue[]> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure([errorIssue('not-json', path, { params: { reason: error instanceof Error ? error.message : '' } })]);
  }
}

/** A file of one JSON document. A file that cannot be read is wrong use. */
export const readJsonFile = async (file: string): Promise<Result<unknown, Issue[]>> => parse(await textOf(file), '');

/** A file of JSON lines; empty lines are left out. Every line that is none is told. */
export async function readJsonLines(file: string): Promise<Result<readonly unknown[], Issue[]>> {
  const lines = (await textOf(file)).split('\n').filter((line) => line.trim() !== '');
  const documents: unknown[] = [];
  const issues: Issue[] = [];
  for (const [index, line] of lines.entries()) {
    const document = parse(line, pointer(index));
    if (document.ok) documents.push(document.value);
    else issues.push(...document.error);
  }
  return issues.length > 0 ? failure(issues) : success(documents);
}
