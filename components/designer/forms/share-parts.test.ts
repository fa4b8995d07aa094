import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './control.ts';
import { valueAt } from './field-path.ts';
import { shareParts } from './share-parts.ts';

const json = fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value)));

describe('shareParts', () => {
  it('is always the value that it was given', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(shareParts(before, after)).toEqual(after);
      }),
    );
  });

  it('keeps the whole where nothing changed, and otherwise every part that did not', () => {
    const before = { any: [{ all: [1, 2] }, { all: [3] }], not: { x: null } };
    const copy = (): Json => JSON.parse(JSON.stringify(before));
    expect(shareParts(before, copy())).toBe(before);
    const after = shareParts(before, { any: [{ all: [1, 2] }, { all: [4] }, 5], not: { x: null } });
    expect(after).toEqual({ any: [{ all: [1, 2] }, { all: [4] }, 5], not: { x: null } });
    expect(valueAt(after, ['any', 0])).toBe(before.any[0]);
    expect(valueAt(after, ['not'])).toBe(before.not);
    expect(valueAt(after, ['any', 1])).not.toBe(before.any[1]);
  });
});
