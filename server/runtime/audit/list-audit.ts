import type { AuditPage } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';

const pageSize = 50;

export type AuditFilter = {
  /** Part of a person's name. */
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** Days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly page: number;
};

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Who did what, and whether the record is whole. */
export async function listAudit({ store }: Runtime, { who, action, subject, from, to, page }: AuditFilter): Promise<AuditPage> {
  const { rows, total } = await store.audit.list({
    by: who ? { ids: await store.people.named(who), name: who } : null,
    action: action ?? null,
    subject: subject || null,
    from: from ? `${from}T00:00:00+08:00` : null,
    to: to ? `${dayAfter(to)}T00:00:00+08:00` : null,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const names = await store.people.names([...new Set(rows.map(({ by }) => by))]);
  return {
    entries: rows.map((row) => ({ ...row, by: names.get(row.by) ?? row.by })),
    actions: await store.audit.actions(),
    page,
    pageSize,
    total,
    isIntact: await store.audit.verifies(),
  };
}
