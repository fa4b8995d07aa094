import type ts from 'typescript';

/** A source file under examination. `path` is relative to the repository. */
export type SourceUnderLaw = {
  readonly path: string;
  readonly text: string;
  readonly file: ts.SourceFile;
  /** Ids of specifications, offerings, tariffs and rules in catalog-seeds. */
  readonly seedIds: ReadonlySet<string>;
};

export type Finding = { readonly path: string; readonly line: number; readonly law: string; readonly message: string };

/** One law: where it holds, and the nodes (or the whole file) that break it. */
export type StructureLaw = {
  readonly name: string;
  readonly holdsIn: (path: string) => boolean;
  readonly find: (source: SourceUnderLaw, report: (at: ts.Node | number, message: string) => void) => void;
};

export const isTest = (path: string): boolean => /\.(test|contract|stories)\.tsx?$|^e2e\/|^core\/testing\//.test(path);
/** What runs for a user: not tests, tools, benchmarks or configuration. */
export const isProduct = (path: string): boolean =>
  !isTest(path) && (/^(app|components|core|i18n|server)\//.test(path) || path === 'proxy.ts');
