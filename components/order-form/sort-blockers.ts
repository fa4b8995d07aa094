import type { Blocker } from '../../core/configure/index.ts';

/** What is refused comes first: no answer to an open question helps while it stands. */
export const sortBlockers = (blockers: readonly Blocker[]): readonly Blocker[] =>
  [...blockers].sort((a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'));
