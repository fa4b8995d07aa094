import { describe, expect, it } from 'vitest';
import { laws, readDefinition, readWorkspace } from '../../core/definition/index.ts';
import { applyPatch, type Operation } from './apply-patch.ts';
import { readDocumentCases, readLawCases, readSchemaCases, readValidExamples } from './read-examples.ts';
import { constraints, violatedConstraints } from './schema-constraints.ts';

const valid = readValidExamples();
const byName = new Map(valid.map(({ source, json }) => [source, json as { $schema: string }]));
const schemaCases = readSchemaCases();
const lawCases = readLawCases();

const patched = (patch: readonly (Operation & { readonly document: string })[]) =>
  valid.map(({ source, json }) => ({
    source,
    json: applyPatch(
      json,
      patch.filter(({ document }) => document === source),
    ),
  }));

describe('valid examples', () => {
  it.each(valid)('$source is read', ({ json }) => {
    expect(readDefinition(json)).toEqual({ ok: true, value: json });
  });

  it('make one workspace without an issue', () => {
    expect(readWorkspace(valid).issues).toEqual([]);
  });

  it('are there for every kind of definition', () => {
    const schemas = new Set(valid.map(({ json }) => (json as { $schema: string }).$schema));
    expect(schemas.size).toBe(9);
  });
});

describe('invalid examples of the meta-schemas', () => {
  it('cover every constraint', () => {
    const covered = new Set(schemaCases.flatMap(({ violates }) => violates));
    expect(constraints.filter((constraint) => !covered.has(constraint))).toEqual([]);
    expect([...covered].filter((constraint) => !constraints.includes(constraint))).toEqual([]);
  });

  const titled = schemaCases.map((example) => ({ ...example, title: example.violates[0] }));
  it.each(titled)('$title gives exactly its issues', ({ base, patch, issues, violates }) => {
    const original = byName.get(base);
    const document = applyPatch(original, patch);
    const read = readDefinition(document);
    expect(read.ok ? [] : read.error.map(({ code, path }) => ({ code, path }))).toEqual(issues);
    const violated = violatedConstraints(document, original?.$schema ?? '');
    expect(violates.filter((constraint) => !violated.has(constraint))).toEqual([]);
  });
});

describe('documents that are no definition', () => {
  it.each(readDocumentCases())('$name gives exactly its issues', ({ document, issues }) => {
    const read = readDefinition(document);
    expect(read.ok ? [] : read.error.map(({ code, path }) => ({ code, path }))).toEqual(issues);
  });
});

describe('invalid examples of the laws', () => {
  it('are there for every law', () => {
    expect(lawCases.map(({ law }) => law)).toEqual(Object.keys(laws).sort());
  });

  describe.each(lawCases)('$law', ({ cases }) => {
    it.each(cases)('$name gives exactly its issues', ({ patch, issues }) => {
      const told = readWorkspace(patched(patch)).issues.map(({ definition, code, path, severity }) => ({
        definition: definition ? `${definition.kind}/${definition.id}` : '',
        code,
        path,
        severity,
      }));
      expect(told).toEqual(issues);
    });
  });
});

describe('many faults at once', () => {
  const broken = [
    { document: 'tariff-line-fee', op: 'put', path: '/charges/0/amount', value: '1,000' },
    { document: 'category-family', op: 'remove', path: '/name' },
    { document: 'specification-line', op: 'put', path: '/characteristics/required/1', value: 'gone' },
    { document: 'bundle-home', op: 'put', path: '/groups/0/min', value: 9 },
    { document: 'bundle-home', op: 'put', path: '/components/1/offering', value: 'gone' },
  ] as const;

  it('one broken definition never hides the issues of another', () => {
    const told = readWorkspace(patched(broken)).issues.map(({ source, code, path }) => `${source} ${code} ${path}`);
    expect(told).toEqual([
      'category-family missing-property ',
      'tariff-line-fee money-malformed /charges/0/amount',
      'bundle-home reference-unknown /components/1/offering',
      'specification-line characteristic-unknown /characteristics/required/1',
      'bundle-home cardinality-crossed /groups/0/min',
      'bundle-home group-has-too-few-options /groups/0/min',
    ]);
  });

  it('a reference to a definition that is there but broken is not told as missing', () => {
    const codes = readWorkspace(patched([broken[1]])).issues.map(({ code }) => code);
    expect(codes).toEqual(['missing-property']);
  });
});
