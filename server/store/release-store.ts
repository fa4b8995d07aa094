export type ManifestRow = { readonly kind: string; readonly id: string; readonly hash: string };
export type ReleaseRecord = {
  readonly hash: string;
  readonly number: number;
  readonly title: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly definitions: number;
  readonly isLive: boolean;
};
export type PublishUnit = {
  readonly hash: string;
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly definitions: readonly (ManifestRow & { readonly json: string })[];
  readonly programs: readonly { readonly offering: string; readonly hash: string; readonly json: string }[];
  /** What its offerings are found by. */
  readonly searchIndex: string;
  /** Hash of the release that is live as far as the publisher knows; null: none. */
  readonly expectedLive: string | null;
  /** The draft published: it then stands empty on the new release. */
  readonly draft: { readonly id: string; readonly version: number } | null;
};
export type PublishOutcome =
  | { readonly type: 'published'; readonly release: ReleaseRecord }
  | { readonly type: 'live-changed' }
  | { readonly type: 'draft-changed' };

export interface ReleaseStore {
  live(): Promise<ReleaseRecord | null>;
  /** Newest first. */
  list(): Promise<readonly ReleaseRecord[]>;
  /** The last publication of this content. */
  get(hash: string): Promise<ReleaseRecord | null>;
  before(number: number): Promise<ReleaseRecord | null>;
  manifest(hash: string): Promise<readonly ManifestRow[] | null>;
  /** Definitions as stored, JSON text by content hash. */
  blobs(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>;
  programHash(release: string, offering: string): Promise<string | null>;
  program(hash: string): Promise<string | null>;
  /** Null for a release of before there was one. */
  searchIndex(release: string): Promise<string | null>;
  publish(unit: PublishUnit): Promise<PublishOutcome>;
}
