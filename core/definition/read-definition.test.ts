import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, type Operation } from '../../schemas/examples/apply-patch.ts';
import { readValidExamples } from '../../schemas/examples/read-examples.ts';
import { violatedConstraints } from '../../schemas/examples/schema-constraints.ts';
import { pointer, pointerKeys } from '../kernel/json-pointer.ts';
import { documentLimits } from './document-limits.ts';
import { readDefinition } from './read-definition.ts';
import { readWorkspace } from './read-workspace.ts';

const valid = readValidExamples();
const schemaOf = (json: unknown): string => String((json as { $schema?: unknown }).$schema);

/** Every place of a document. */
const placesOf = (value: unknown, path = ''): string[] => [
  ...(path === '' ? [] : [path]),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => placesOf(member, `${path}${pointer(key)}`))
    : []),
];
const valueAt = (document: unknown, path: string): unknown =>
  pointerKeys(path).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

/** One random change to a valid example: a value of another place, a strange value, or nothing at all. */
const operations = (json: unknown): fc.Arbitrary<Operation> => {
  const path = fc.constantFrom(...placesOf(json).filter((place) => place !== '/$schema'));
  const strange = fc.constantFrom<unknown>(null, 0, -1, 1e300, '', 'x', [], {}, [[]], true, { 'zh-CN': 'x', en: 'x' }, '__proto__', {
    all: [],
  });
  const borrowed = path.map((place) => valueAt(json, place));
  return fc.oneof(
    path.map((place): Operation => ({ op: 'remove', path: place })),
    fc.tuple(path, fc.oneof(strange, borrowed)).map(([place, value]): Operation => ({ op: 'put', path: place, value })),
  );
};
const changed = fc
  .constantFrom(...valid)
  .chain(({ source, json }) => fc.array(operations(json), { minLength: 1, maxLength: 3 }).map((patch) => ({ source, json, patch })));

const tryPatch = (json: unknown, patch: readonly Operation[]): unknown => {
  try {
    return applyPatch(json, patch);
  } catch {
    // An earlier operation took the place away.
    return applyPatch(json, patch.slice(0, 1));
  }
};

describe('reading a definition', () => {
  it('refuses exactly what the meta-schemas as written refuse', () => {
    fc.assert(
      fc.property(changed, ({ json, patch }) => {
        const document = tryPatch(json, patch);
        expect(readDefinition(document).ok).toBe(violatedConstraints(document, schemaOf(json)).size === 0);
      }),
      { numRuns: 600 },
    );
  });

  it('points at places that are there', () => {
    fc.assert(
      fc.property(changed, ({ json, patch }) => {
        const document = tryPatch(json, patch);
        const read = readDefinition(document);
        const places = new Set(['', ...placesOf(document)]);
        for (const issue of read.ok ? [] : read.error) expect(places).toContain(issue.path);
      }),
      { numRuns: 300 },
    );
  });

  it('answers whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        (value) => {
          expect(readDefinition(value)).toHaveProperty('ok', false);
        },
      ),
    );
  });

  it('refuses documents that are too large, too deep or go in circles before any schema sees them', () => {
    const codes = (document: unknown): string[] => {
      const read = readDefinition(document);
      return read.ok ? [] : read.error.map(({ code }) => code);
    };
    const deep = Array.from({ length: documentLimits.depth + 2 }).reduce<unknown>((inner) => ({ not: inner }), {});
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(codes(deep)).toEqual(['document-too-deep']);
    expect(codes(circle)).toEqual(['document-too-deep']);
    expect(codes({ rows: Array(documentLimits.nodes).fill(0) })).toEqual(['document-too-large']);
    expect(codes({ text: 'x'.repeat(documentLimits.characters) })).toEqual(['document-too-large']);
    expect(codes({ ['x'.repeat(documentLimits.characters + 1)]: 1 })).toEqual(['document-too-large']);
  });

  it('keeps the document as it is', () => {
    for (const { json } of valid) {
      const read = readDefinition(json);
      expect(read.ok && read.value).toBe(json);
    }
  });
});

describe('reading a workspace', () => {
  it('lints whatever can be read, and names the source of every issue', () => {
    fc.assert(
      fc.property(changed, ({ source, json, patch }) => {
        const documents = valid.map((document) => (document.source === source ? { source, json: tryPatch(json, patch) } : document));
        const { issues } = readWorkspace(documents);
        const sources = new Set(documents.map((document) => document.source));
        for (const issue of issues) expect(sources).toContain(issue.source);
      }),
      { numRuns: 120 },
    );
  });
});
