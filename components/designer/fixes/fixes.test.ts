import { describe, expect, it } from 'vitest';
import { type Definition, definitionKinds, lint } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { contentHash } from '../../../core/release/index.ts';
import en from '../../../messages/en/design.json';
import zh from '../../../messages/zh-CN/design.json';
import { applyPatch, type Operation } from '../../../schemas/examples/apply-patch.ts';
import { readLawCases, readSchemaCases, readValidExamples } from '../../../schemas/examples/read-examples.ts';
import { emptyLog, record, undo } from '../model/command-log.ts';
import { type DraftDocument, documentOf } from '../model/draft-document.ts';
import { createDraftReader } from '../model/readable-workspace.ts';
import { fixes, soundFixes } from './fixes.ts';
import { nearest } from './makers/nearest-id.ts';

const valid = readValidExamples();
/** Whatever says which definition it is can stand in a draft, however wrong the rest of it is. */
const isNamed = (json: unknown): json is Definition =>
  typeof json === 'object' &&
  json !== null &&
  'kind' in json &&
  'id' in json &&
  definitionKinds.some((kind) => kind === json.kind) &&
  typeof json.id === 'string';

const sound = documentOf(valid.map(({ json }) => json).filter(isNamed));

type Patch = readonly (Operation & { readonly document: string })[];
const patched = (patch: Patch): DraftDocument =>
  documentOf(
    valid
      .map(({ source, json }) =>
        applyPatch(
          json,
          patch.filter(({ document }) => document === source),
        ),
      )
      .filter(isNamed),
  );

const hasFix = ({ issues }: { readonly issues: readonly { readonly code: string }[] }): boolean =>
  issues.some(({ code }) => Object.hasOwn(fixes, code));

const cases: readonly { readonly name: string; readonly document: DraftDocument }[] = [
  ...readLawCases().flatMap(({ law, cases: each }) =>
    each.filter(hasFix).map(({ name, patch }) => ({ name: `${law}: ${name}`, document: patched(patch) })),
  ),
  ...readSchemaCases()
    .filter(hasFix)
    .map(({ violates, base, patch }) => ({
      name: violates.join(', '),
      document: patched(patch.map((operation) => ({ ...operation, document: base }))),
    })),
];

/** Slips that no example of a law or constraint makes. */
const put = (document: string, path: string, value: unknown): Patch[number] => ({ document, op: 'put', path, value });
const slips: readonly { readonly name: string; readonly document: DraftDocument }[] = [
  { name: 'an amount with a sign and separators', document: patched([put('tariff-line-fee', '/charges/0/amount', '¥1,200.50')]) },
  { name: 'a hint for a field that is gone', document: patched([put('bundle-home', '/form/~1components~1gone', { order: 1 })]) },
  { name: 'a source that covers what is gone', document: patched([put('bundle-home', '/provenance/0/covers', ['/gone', '/roles'])]) },
  { name: 'an id mistyped by one letter', document: patched([put('bundle-home', '/tariffs/0/tariff', 'member-fe')]) },
];

const lookOf = (document: DraftDocument) => createDraftReader(sound)(document);
const issuesOf = (document: DraftDocument): readonly Issue[] => {
  const { issues, workspace } = lookOf(document);
  return [...issues, ...lint(workspace)];
};

const offered = [...cases, ...slips].flatMap(({ name, document }) => {
  const now = lookOf(document);
  return issuesOf(document).flatMap((issue) => soundFixes(document, now, issue).map((change) => ({ name, document, issue, change })));
});

describe('a fix', () => {
  it('is known for a dozen and more codes, and sound for an example of each', () => {
    const sounded = new Set(offered.map(({ issue }) => issue.code));
    expect(Object.keys(fixes).filter((code) => !sounded.has(code))).toEqual([]);
    expect(sounded.size).toBeGreaterThan(20);
  });

  it('has a name in both languages', () => {
    const codes = new Set(offered.map(({ change }) => change.name.code));
    for (const messages of [zh, en]) expect([...codes].filter((code) => !Object.hasOwn(messages.change, code))).toEqual([]);
  });

  it('makes one issue fewer of its kind and no new one, and is one step that can be undone', () => {
    for (const { name, document, issue, change } of offered) {
      const log = record(emptyLog(document), change);
      const [before, after] = [issuesOf(document), issuesOf(log.document)];
      const isOfKind = ({ code, definition }: Issue) => code === issue.code && definition?.id === issue.definition?.id;
      const at = `${name}: ${issue.code}#${issue.path} by ${change.name.code}`;
      expect([at, log.past.length]).toEqual([at, 1]);
      expect([at, after.filter(isOfKind).length < before.filter(isOfKind).length]).toEqual([at, true]);
      expect([at, after.length < before.length]).toEqual([at, true]);
      expect(contentHash(undo(log).document)).toBe(contentHash(document));
    }
  });

  it('is not offered where it would break something else', () => {
    const document = patched([{ document: 'bundle-home', op: 'put', path: '/groups/0/id', value: 'broadband' }]);
    const renamed = issuesOf(document).filter(({ code }) => code === 'duplicate-id');
    expect(renamed).not.toEqual([]);
    for (const issue of renamed) expect(soundFixes(document, lookOf(document), issue)).toEqual([]);
  });
});

describe('the nearest id', () => {
  it('is one that a slip of the hand leads from, and none that only begins alike', () => {
    expect(nearest('td-netbok-bundle', ['td-netbook-bundle', 'td-router'])).toBe('td-netbook-bundle');
    expect(nearest('plan-50', ['plan-500', 'plan-50-new'])).toBe('plan-500');
    expect(nearest('ims', ['broadband', 'td'])).toBeNull();
  });
});
