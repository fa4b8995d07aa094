import type { DefinitionKey } from '../../core/definition/index.ts';
import type { DraftEdits } from '../../core/release/index.ts';
import type { AuditEntry } from './audit-trail.ts';

export type DraftRecord = {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  readonly version: number;
  readonly changes: Readonly<Record<DefinitionKey, unknown>>;
  /** When each definition was last changed since the base, and by whom. */
  readonly edits: DraftEdits;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly handedIn: HandedIn | null;
};
/** A draft that somebody holds to be done, with a word for whoever publishes it; any later save takes it back. */
export type HandedIn = { readonly at: string; readonly by: string; readonly note: string };
export interface DraftStore {
  list(): Promise<readonly DraftRecord[]>;
  get(id: string): Promise<DraftRecord | null>;
  create(draft: DraftRecord): Promise<void>;
  /** Only if the stored version is one below. */
  save(draft: DraftRecord): Promise<{ readonly type: 'saved' } | { readonly type: 'version-conflict' }>;
  /** Only of the version that is stored; null takes it back. */
  handIn(
    id: string,
    version: number,
    handedIn: HandedIn | null,
  ): Promise<{ readonly type: 'saved' } | { readonly type: 'version-conflict' }>;
  /** The trail keeps who did it. */
  discard(id: string, audit: AuditEntry): Promise<boolean>;
}
