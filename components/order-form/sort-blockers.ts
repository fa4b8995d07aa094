import type { Blocker } from '../../core/configure/index.ts';

/** Two blockers with one key say the same sentence about the same place. */
export const blockerKey = ({ slot, code, rule, params }: Blocker): string => `${slot} ${code} ${rule ?? ''} ${JSON.stringify(params)}`;

/** What the whole offering is refused for is not said again of each of its parts. */
function withoutEchoes(blockers: readonly Blocker[]): readonly Blocker[] {
  const ofAll = new Set(blockers.flatMap(({ type, slot, code }) => (type === 'market' && slot === '' ? [code] : [])));
  return blockers.filter(({ type, slot, code }) => type !== 'market' || slot === '' || !ofAll.has(code));
}

/** Each once; what is refused comes first: no answer to an open question helps while it stands. */
export const sortBlockers = (blockers: readonly Blocker[]): readonly Blocker[] =>
  [...new Map(withoutEchoes(blockers).map((blocker) => [blockerKey(blocker), blocker])).values()].sort(
    (a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'),
  );
