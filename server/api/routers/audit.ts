import { z } from 'zod';
import { listAudit } from '../../runtime/audit/list-audit.ts';
import type { AuditPage } from '../contract.ts';
import { text } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

const day = z.iso.date().optional();

export const auditRouter = router({
  /** Who did what to whom and when; each page says whether the record is whole. */
  list: allowed('audit:read')
    .input(
      z.object({
        who: text(100).optional(),
        action: text(60).optional(),
        subject: text(100).optional(),
        from: day,
        to: day,
        page: z.int().min(1).max(100_000),
      }),
    )
    .query(({ ctx, input }): Promise<AuditPage> => listAudit(ctx.runtime, input)),
});
