import { RE2JS } from 're2js';
import { failure, type Result, success } from '../kernel/result.ts';

/** Patterns are written by people: RE2 judges any text in linear time, and both sides are bounded. */
const longestPattern = 500;
const greatestProgram = 4000;

/** A matcher that finds the pattern anywhere in the text, as JSON Schema does; or why it is no RE2 pattern. */
export function compilePattern(pattern: string): Result<(text: string) => boolean, string> {
  if (pattern.length > longestPattern) return failure('too long');
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > greatestProgram) return failure('too large');
    return success((text) => compiled.test(text));
  } catch (error) {
    return failure(error instanceof Error ? error.message : 'malformed');
  }
}
