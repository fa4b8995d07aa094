import type { Blocker } from '../../core/configure/index.ts';

/** Two blockers with one key say the same sentence about the same place. */
export const blockerKey = ({ slot, code, rule, params }: Blocker): string => `${slot} ${code} ${rule ?? ''} ${JSON.stringify(params)}`;

/** Each once; what is refused comes first: no answer to an open question helps while it stands. */
export const sortBlockers = (blockers: readonly Blocker[]): readonly Blocker[] =>
  [...new Map(blockers.map((blocker) => [blockerKey(blocker), blocker])).values()].sort(
    (a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'),
  );
