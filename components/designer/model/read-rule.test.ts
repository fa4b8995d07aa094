import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../testing/sample-document.ts';
import { readRule } from './read-rule.ts';
import { type RuleRef, ruleIn } from './rule-ref.ts';

const inline: RuleRef = { type: 'inline', offering: 'home', id: 'not-c' };
const own: RuleRef = { type: 'own', id: 'real-name' };
const written = (reference: RuleRef, changes: object = {}) => JSON.stringify({ ...ruleIn(sampleDocument, reference), ...changes }, null, 2);

describe('a rule as text', () => {
  it.each([inline, { ...own, type: 'own' } as const])('is read back as it was written', (reference) => {
    const changes = reference.type === 'own' ? { appliesTo: { offerings: ['home'] } } : {};
    const read = readRule(sampleDocument, reference, written(reference, changes));
    expect(read).toMatchObject({ ok: true, value: { rule: JSON.parse(written(reference, changes)) } });
  });

  it('says on which line it stops being JSON', () => {
    expect(readRule(sampleDocument, inline, '{\n  "id": "not-c",\n  "per" "order"\n}')).toEqual({
      ok: false,
      error: { type: 'no-json', line: 3 },
    });
    expect(readRule(sampleDocument, inline, '{\n')).toMatchObject({ ok: false, error: { type: 'no-json' } });
  });

  it('refuses to become another rule', () => {
    expect(readRule(sampleDocument, inline, written(inline, { id: 'other' }))).toEqual({ ok: false, error: { type: 'other-id' } });
    expect(readRule(sampleDocument, inline, '7')).toEqual({ ok: false, error: { type: 'other-id' } });
  });

  it('tells what is wrong with it at its place in the rule', () => {
    const read = readRule(sampleDocument, inline, written(inline, { per: 'month', when: { all: [] } }));
    expect(read.ok ? [] : read.error.type === 'issues' ? read.error.issues.map(({ path }) => path).sort() : []).toEqual([
      '/per',
      '/when/all',
    ]);
    const ofItsOwn = readRule(sampleDocument, own, written(own, { appliesTo: {} }));
    expect(ofItsOwn).toMatchObject({ ok: false, error: { type: 'issues', issues: [{ path: '/appliesTo' }] } });
  });
});
