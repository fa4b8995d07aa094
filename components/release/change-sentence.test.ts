import { describe, expect, it } from 'vitest';
import { compareWorkspaces } from '../../core/release/index.ts';
import { addOptions } from '../designer/changes/add-parts.ts';
import { editOfferings } from '../designer/changes/edit-offerings.ts';
import { removePart } from '../designer/changes/remove-part.ts';
import { setCardinality } from '../designer/changes/set-cardinality.ts';
import { setChargeAmount } from '../designer/changes/set-charge-amount.ts';
import { setField } from '../designer/changes/set-field.ts';
import { setNames } from '../designer/changes/set-names.ts';
import type { Change } from '../designer/model/change.ts';
import { emptyLog, record } from '../designer/model/command-log.ts';
import { workspaceOfDocument } from '../designer/model/draft-document.ts';
import { sampleDocument } from '../designer/testing/sample-document.ts';
import { changeSentences } from './change-sentence.ts';

const said = (change: Change) => {
  const before = workspaceOfDocument(sampleDocument);
  const after = workspaceOfDocument(record(emptyLog(sampleDocument), change).document);
  return compareWorkspaces(before, after).flatMap((each) => changeSentences(each, { before, after }));
};
const names = (sentence: ReturnType<typeof said>[number] | undefined) => sentence?.subject.map(({ en }) => en);

describe('changeSentences', () => {
  it('says a price with the name of its charge', () => {
    const [sentence] = said(setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount: '45.00' }));
    expect(names(sentence)).toEqual(['Monthly']);
    expect(sentence).toMatchObject({
      field: 'amount',
      change: 'changed',
      before: { type: 'amount', yuan: '50.00' },
      after: { type: 'amount', yuan: '45.00' },
      path: '/charges/0/amount',
    });
  });
  it('says a day as a day, and lists by the names of what they hold', () => {
    const sentences = said(editOfferings(['home'], { end: '2027-01-01T00:00:00+08:00', addCategory: 'other' }));
    expect(sentences.map(({ field, after }) => ({ field, after }))).toEqual([
      {
        field: 'categories',
        after: {
          type: 'list',
          texts: [
            { 'zh-CN': 'All（样例）', en: 'All' },
            { 'zh-CN': 'other', en: 'other' },
          ],
        },
      },
      { field: 'end', after: { type: 'instant', instant: '2027-01-01T00:00:00+08:00' } },
    ]);
  });
  it('names a part after what it brings, and an added option by itself', () => {
    const [bound] = said(setCardinality('home', '/components/base', { max: 3 }));
    expect(names(bound)).toEqual(['line-one']);
    expect(bound).toMatchObject({ field: 'max', before: { text: '1' }, after: { text: '3' } });
    const [added] = said(addOptions('home', '/groups/plan', [{ id: 'line-three', offering: 'line-three' }]));
    expect(names(added)).toEqual(['plan', 'line-three']);
    expect(added).toMatchObject({ field: null, change: 'added', before: { type: 'absent' } });
  });
  it('names what was removed as it was before', () => {
    const sentence = said(removePart('home', '/groups/plan/two')).find(({ change }) => change === 'removed');
    expect(names(sentence)).toEqual(['plan', 'line-two']);
  });
  it('says a condition with the reason of its rule, and a text with its language', () => {
    const [leaf] = said(
      setField(
        { type: 'rule', rule: { type: 'inline', offering: 'home', id: 'not-c' } },
        { path: ['when', 'any', 0, 'value'], value: 'b' },
      ),
    );
    expect(names(leaf)).toEqual(['Not here']);
    expect(leaf).toMatchObject({
      field: 'when',
      path: '/rules/0/when',
      before: { type: 'condition', condition: { any: [{ value: 'c' }, {}] } },
      after: { type: 'condition', condition: { any: [{ value: 'b' }, {}] } },
    });
    const [name] = said(setNames('offering/home', { name: { 'zh-CN': 'Home（样例）', en: 'House' } }));
    expect(name).toMatchObject({ field: 'name', language: 'en', after: { text: 'House' } });
  });
});
