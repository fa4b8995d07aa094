import { describe, expect, it } from 'vitest';
import type { Blocker } from '../../core/configure/index.ts';
import { sortBlockers } from './sort-blockers.ts';

const blocker = (slot: string, verdict: Blocker['verdict'], rule?: string): Blocker => ({
  type: 'rule',
  verdict,
  slot,
  code: 'rule-rejects',
  params: {},
  ...(rule ? { rule } : {}),
});

describe('sortBlockers', () => {
  it('puts what is refused before what is open, each in the order it came', () => {
    const sorted = sortBlockers([blocker('/a', 'open'), blocker('/b', 'refused'), blocker('/c', 'open'), blocker('/d', 'refused')]);
    expect(sorted.map(({ slot }) => slot)).toEqual(['/b', '/d', '/a', '/c']);
  });

  it('says once for all of its parts where or to whom an offering is not sold, and still what only a part lacks', () => {
    const market = (slot: string, code: string): Blocker => ({ ...blocker(slot, 'refused'), type: 'market', code });
    const told = sortBlockers([
      market('', 'market-region'),
      market('/groups/plan', 'market-region'),
      market('/groups/plan', 'market-channel'),
      blocker('/a', 'open'),
    ]);
    expect(told.map(({ slot, code }) => `${slot} ${code}`)).toEqual([' market-region', '/groups/plan market-channel', '/a rule-rejects']);
    expect(sortBlockers([market('/groups/plan', 'market-region')])).toHaveLength(1);
  });

  it('says the same thing about the same place once', () => {
    expect(sortBlockers([blocker('/a', 'refused', 'r'), blocker('/a', 'refused', 'r'), blocker('/a', 'refused', 'q')])).toHaveLength(2);
  });
});
