import type { Workspace } from '../definition/index.ts';
import { contentHash } from './content-hash.ts';
import { definitionHash } from './definition-hash.ts';

/** One definition of a release, by content. */
export type ManifestEntry = { readonly kind: string; readonly id: string; readonly hash: string };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By code units, not by a locale: the order is part of the hash. */
export const inOrder = (a: Omit<ManifestEntry, 'hash'>, b: Omit<ManifestEntry, 'hash'>): number =>
  compare(a.kind, b.kind) || compare(a.id, b.id);

const sorted = (entries: readonly ManifestEntry[]): ManifestEntry[] => [...entries].sort(inOrder);

/** Kind, id and content hash of every definition, sorted. */
export const manifestOf = (workspace: Workspace): ManifestEntry[] =>
  sorted(
    [...workspace.definitions.values()].map((definition) => ({
      kind: definition.kind,
      id: definition.id,
      hash: definitionHash(definition),
    })),
  );

/** The one hash of a release: that of its sorted manifest (`model 3`). */
export const releaseHash = (manifest: readonly ManifestEntry[]): string =>
  contentHash(sorted(manifest).map(({ kind, id, hash }) => ({ kind, id, hash })));
