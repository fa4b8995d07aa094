export type AuditEntry = { readonly at: string; readonly by: string; readonly action: string; readonly subject: string };
export type AuditQuery = {
  /** People by id, and whoever stands there by name. */
  readonly by: { readonly ids: readonly string[]; readonly name: string } | null;
  readonly action: string | null;
  /** Part of what it was about. */
  readonly subject: string | null;
  /** Instants: from, and before. */
  readonly from: string | null;
  readonly to: string | null;
  readonly offset: number;
  readonly limit: number;
};
export interface AuditTrail {
  record(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(query: AuditQuery): Promise<{ readonly rows: readonly (AuditEntry & { readonly seq: number })[]; readonly total: number }>;
  actions(): Promise<readonly string[]>;
  /** True when every row still proves the one before it. */
  verifies(): Promise<boolean>;
}
