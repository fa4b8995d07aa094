import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../testing/read-seeds.ts';
import { compilePattern } from './compile-pattern.ts';
import { sampleText } from './sample-text.ts';

describe('a sample text of a pattern', () => {
  it.each([
    ['^1[3-9]\\d{9}$', '13111111111'],
    ['^(TD|GSM)-[A-Z]{2}$', 'TD-AA'],
    ['^\\p{Han}{2,4}$', '市市'],
    ['a?b+', 'b'],
  ])('of %s is %s', (pattern, text) => expect(sampleText(pattern)).toBe(text));

  it('is none of what is no pattern', () => expect(sampleText('(')).toBeNull());

  it('is found by every pattern of the example catalogue', () => {
    const patterns = readSeeds()
      .all('specification')
      .flatMap(({ characteristics }) => Object.values(characteristics.properties).flatMap(({ pattern }) => pattern ?? []));
    expect(patterns.length).toBeGreaterThan(3);
    for (const pattern of patterns) {
      const compiled = compilePattern(pattern);
      expect([pattern, compiled.ok && compiled.value(sampleText(pattern) ?? '')]).toEqual([pattern, true]);
    }
  });
});
