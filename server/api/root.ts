import { createCallerFactory, router } from './procedures.ts';
import { approvalsRouter } from './routers/approvals.ts';
import { auditRouter } from './routers/audit.ts';
import { catalogueRouter } from './routers/catalogue.ts';
import { customersRouter } from './routers/customers.ts';
import { draftsRouter } from './routers/drafts.ts';
import { linesRouter } from './routers/lines.ts';
import { ordersRouter } from './routers/orders.ts';
import { releasesRouter } from './routers/releases.ts';
import { sellRouter } from './routers/sell.ts';
import { sessionRouter } from './routers/session.ts';

export const appRouter = router({
  session: sessionRouter,
  catalogue: catalogueRouter,
  releases: releasesRouter,
  drafts: draftsRouter,
  customers: customersRouter,
  sell: sellRouter,
  orders: ordersRouter,
  approvals: approvalsRouter,
  audit: auditRouter,
  lines: linesRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
