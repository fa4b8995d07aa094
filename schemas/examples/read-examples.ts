import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../core/definition/index.ts';
import type { Operation } from './apply-patch.ts';

/** One breach of a meta-schema: which constraints it breaks, and the issues that reading it gives. */
export type SchemaCase = {
  readonly violates: readonly string[];
  readonly base: string;
  readonly patch: readonly Operation[];
  readonly issues: readonly { readonly code: string; readonly path: string }[];
};

/** One breach of a law in the workspace of valid examples, and all issues that it then has. */
export type LawCase = {
  readonly name: string;
  readonly patch: readonly (Operation & { readonly document: string })[];
  readonly issues: readonly { readonly definition: string; readonly code: string; readonly path: string; readonly severity: string }[];
};

const namesIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
const read = (folder: string, name: string) => JSON.parse(readFileSync(join(import.meta.dirname, folder, `${name}.json`), 'utf8'));

/** The valid examples; together they make one workspace. */
export const readValidExamples = (): SourceDocument[] => namesIn('valid').map((source) => ({ source, json: read('valid', source) }));

export const readSchemaCases = (): SchemaCase[] =>
  namesIn('invalid').flatMap((name): SchemaCase[] => (name.startsWith('schema-') ? read('invalid', name).cases : []));

export const readLawCases = (): { readonly law: string; readonly cases: readonly LawCase[] }[] =>
  namesIn('invalid/laws').map((law) => ({ law, cases: read('invalid/laws', law).cases }));

/** Documents that are no definition at all. */
export const readDocumentCases = (): {
  readonly name: string;
  readonly document: unknown;
  readonly issues: readonly { readonly code: string; readonly path: string }[];
}[] => read('invalid', 'documents').cases;
