import { inOrder, type ManifestEntry } from './manifest.ts';

/** One definition that differs: its content hash on each side, null where it is not. */
export type ManifestDifference = Omit<ManifestEntry, 'hash'> & { readonly before: string | null; readonly after: string | null };

/**
 * What differs between two releases, by content hashes alone. Manifests are sorted, so that one walk along both finds it,
 * and equal hashes are equal definitions: kind and id are part of the content.
 */
export function compareManifests(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): ManifestDifference[] {
  const differences: ManifestDifference[] = [];
  let [left, right] = [0, 0];
  for (let old = before[left], now = after[right]; old || now; old = before[left], now = after[right]) {
    if (old && now && old.hash === now.hash) {
      left += 1;
      right += 1;
      continue;
    }
    const order = old && now ? inOrder(old, now) : old ? -1 : 1;
    const { kind, id } = (order <= 0 ? old : now) ?? { kind: '', id: '' };
    differences.push({ kind, id, before: order <= 0 ? (old?.hash ?? null) : null, after: order >= 0 ? (now?.hash ?? null) : null });
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
  }
  return differences;
}
