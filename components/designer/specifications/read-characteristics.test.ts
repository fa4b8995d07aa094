import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { readCharacteristics } from './read-characteristics.ts';

const specification = sampleDocument['specification/line'];
if (specification?.kind !== 'specification') throw new Error('The sample has a specification');
const issuesOf = (text: string) => {
  const read = readCharacteristics(specification, text);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('characteristics written as JSON Schema', () => {
  it('are read as what they were written from', () => {
    const text = JSON.stringify(specification.characteristics);
    expect(readCharacteristics(specification, text)).toEqual({ ok: true, characteristics: specification.characteristics });
  });

  it.each([
    ['{', 'not-json '],
    ['[]', 'wrong-type '],
    ['{"type":"object"}', 'missing-property '],
    ['{"type":"object","properties":{"a":{"type":"text","label":{"zh-CN":"甲","en":"A"}}}}', 'not-an-allowed-value /properties/a/type'],
    ['{"type":"object","properties":{"a":{"type":"string","label":{"zh-CN":"<b>","en":"A"}}}}', 'markup-in-text /properties/a/label/zh-CN'],
    [`"${'x'.repeat(200_000)}"`, 'document-too-large '],
  ])('are refused where they are wrong: %.60s', (text, issue) => {
    expect(issuesOf(text)).toContain(issue);
  });
});
