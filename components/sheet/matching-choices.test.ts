import { describe, expect, it } from 'vitest';
import { matchingChoices } from './matching-choices.ts';

const choices = ['By period', 'By usage', 'Once', '按周期'];

describe('choices while one types', () => {
  it.each([
    ['by', ['By period', 'By usage'], 0],
    ['usage', ['By usage'], 0],
    ['ONCE', ['Once'], 0],
    ['周期', ['按周期'], 0],
    ['nothing like it', choices, -1],
    ['', choices, -1],
  ])('%s', (text, shown, likely) => {
    expect(matchingChoices(choices, text, false)).toEqual({ shown, likely });
  });

  it('are all there when asked for, the present one first in mind', () => {
    expect(matchingChoices(choices, 'Once', true)).toEqual({ shown: choices, likely: 2 });
  });
});
