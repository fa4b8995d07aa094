import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compilePattern } from './compile-pattern.ts';

const finds = (pattern: string, text: string): boolean | string => {
  const compiled = compilePattern(pattern);
  return compiled.ok ? compiled.value(text) : compiled.error;
};
const re2Finds = (pattern: string, text: string): boolean | null => {
  try {
    return RE2JS.compile(pattern).test(text);
  } catch {
    return null;
  }
};

const atom = fc.constantFrom(
  ...['a', 'b', 'A', '0', '.', '-', '\\d', '\\w', '\\S', '\\.', '[ab]', '[^a]', '[a-c0]', '[\\d-]', '[]a]', '[A-Z_]', '\\p{Han}', '\\PL'],
  ...['中', '^', '$', '\\b', '\\B', '\\A', '\\z', '\\x41', '\\x{4e2d}', '(?i:b)', '(?s:.)', '\\n', '\\-'],
);
const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { weight: 4, arbitrary: atom },
    fc.constantFrom('(?i)', '(?s)', '(?-i)', '(?i-s)'),
    fc.tuple(atom, fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,}', '*?', '{', '{,2}')).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?i:'), tie('pattern'), fc.constantFrom(')', ')*', ')?', '){2,3}'))
      .map((parts) => parts.join('')),
  ),
}));
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', '0', '7', '.', '-', '_', ' ', '\n', '中', '国', 'é', '😀'),
  maxLength: 9,
});

describe('compilePattern', () => {
  it('finds what RE2 finds', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (written, texts) => {
        for (const each of texts) expect([written, each, finds(written, each)]).toEqual([written, each, re2Finds(written, each)]);
      }),
      { seed: 2009, numRuns: 3000 },
    );
  });

  it('takes no text for a pattern that RE2 refuses, and says of what it leaves out that it does', () => {
    const piece = fc.constantFrom(...'()[]{}*+?|^$\\.-:,<>P=!012adpsixzQEnLN_中');
    fc.assert(
      fc.property(fc.string({ unit: piece, minLength: 1, maxLength: 8 }), text, (written, each) => {
        const ours = finds(written, each);
        const theirs = re2Finds(written, each);
        if (typeof ours === 'boolean') expect([written, each, ours]).toEqual([written, each, theirs]);
        else if (theirs !== null) expect([written, ours]).toEqual([written, expect.stringMatching(/^(unsupported|unknown class)/)]);
      }),
      { seed: 2009, numRuns: 20_000 },
    );
  });

  it.each([
    ['^1(3[0-9]|5[0-35-9]|8[0-9])[0-9]{8}$', '13800138000', true],
    ['^1(3[0-9]|5[0-35-9]|8[0-9])[0-9]{8}$', '15400138000', false],
    ['^[a-z][a-z0-9]{5,19}$', 'home01', true],
    ['^\\p{Han}{2,4}$', '诸葛亮', true],
    ['^\\p{Han}{2,4}$', 'Zhuge', false],
    ['(?i)^vip', 'ViP-1', true],
    ['', 'anything', true],
    ['^a{01}$', 'a{01}', true],
    ['^a{,2}$', 'a{,2}', true],
  ])('%s against %s: %s', (written, each, expected) => {
    expect(finds(written, each)).toBe(expected);
  });

  it.each([
    '(',
    ')',
    'a**',
    '*a',
    '[b-a]',
    '[',
    'a{2,1}',
    'a{1001}',
    'a{12121}',
    '\\',
    '\\q',
    '(?x)a',
    '(?=a)',
    '\\p{Nothing}',
    '((a{100}){100}){100}',
  ])('refuses %s with a reason', (written) => {
    expect(compilePattern(written)).toMatchObject({ ok: false, error: expect.stringMatching(/.{3}/) });
  });

  it.each(['^(a+)+$', '(a|a|aa)*$b', '^(a?){200}a{200}$'])('judges %s in linear time', (written) => {
    const begun = performance.now();
    finds(written, `${'a'.repeat(9_999)}!`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
