import { describe, expect, it } from 'vitest';
import { createFormView } from '../order-form/form-view.ts';
import { changedAnswers, nameOfValue } from './changed-answers.ts';

describe('what differs between two people’s answers', () => {
  it('is what only one gave, what both gave otherwise, and lists in another order', () => {
    expect(changedAnswers({ '/a': 1, '/b': 'x', '/c': ['p'], '/d': null }, { '/a': 1, '/b': 'y', '/c': ['p'], '/e': true })).toEqual([
      { slot: '/b', mine: 'x', theirs: 'y' },
      { slot: '/d', mine: null, theirs: undefined },
      { slot: '/e', mine: undefined, theirs: true },
    ]);
    expect(changedAnswers({ '/c': ['p', 'q'] }, { '/c': ['q', 'p'] })).toHaveLength(1);
  });

  it('is told in the words of the form', () => {
    const label = { 'zh-CN': '二兆', en: '2 Mbps' };
    const base = { name: label, required: true, isAnswered: true, issues: [] };
    const availability = { status: 'available' as const, reasons: [] };
    const view = createFormView({
      sections: [
        {
          ...{ id: '', type: 'item', name: label, ordinal: null, sections: [] },
          slots: [
            {
              ...{ ...base, id: '/speed', type: 'field', value: '2M' },
              characteristic: { type: 'string', label },
              choices: [{ value: '2M', label, availability }],
            },
          ],
        },
      ],
    });
    expect(nameOfValue(view, '/speed', '2M')).toEqual(label);
    expect(nameOfValue(view, '/speed', '9M')).toBeNull();
    expect(nameOfValue(view, '/gone', '2M')).toBeNull();
  });
});
