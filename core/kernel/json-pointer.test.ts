import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointer, pointerKeys } from './json-pointer.ts';

describe('JSON Pointers (RFC 6901)', () => {
  it('escape slash and tilde', () => {
    expect(pointer('form', '/components/a~b', 0)).toBe('/form/~1components~1a~0b/0');
    expect(pointer()).toBe('');
    expect(pointer('')).toBe('/');
  });

  it('lead back to their keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (keys) => {
        expect(pointerKeys(pointer(...keys))).toEqual(keys);
      }),
    );
  });
});
