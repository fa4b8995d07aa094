import type { AuditEntry } from './audit-trail.ts';

/** A file of an order; its name and content are sealed by whoever writes it. */
export type DocumentRecord = {
  readonly id: string;
  readonly order: string;
  readonly root: string;
  /** Slot of the paper that it is, and the type of the paper. */
  readonly slot: string;
  readonly document: string;
  /** Customer whose paper it is. */
  readonly holder: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Keyed hash of the content. */
  readonly blob: string;
  readonly at: string;
  readonly by: string;
};
export type DocumentUnit = {
  readonly document: DocumentRecord;
  readonly content: Buffer;
  readonly mostOfSlot: number;
  readonly mostOfOrder: number;
};
export interface DocumentStore {
  of(order: string): Promise<readonly DocumentRecord[]>;
  get(id: string): Promise<DocumentRecord | null>;
  /** Sealed, as it was written. */
  content(blob: string): Promise<Buffer | null>;
  /** Only while the order is a draft. The same content in the same slot is attached once. */
  attach(unit: DocumentUnit): Promise<{ readonly type: 'attached' | 'not-a-draft' | 'too-many' }>;
  /** Content that no file has any more is gone with the last. */
  remove(id: string, audit: AuditEntry): Promise<{ readonly type: 'removed' | 'not-a-draft' | 'gone' }>;
}
