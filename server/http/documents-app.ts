import { type Context, Hono } from 'hono';
import type { Permission } from '../api/contract.ts';
import { actorOf } from '../auth/actor-of.ts';
import { permissionsOf } from '../auth/permissions.ts';
import type { Actor } from '../runtime/actor.ts';
import { attachDocument } from '../runtime/documents/attach-document.ts';
import { readDocument } from '../runtime/documents/read-document.ts';
import { AppError, type FaultCode } from '../runtime/fault.ts';
import { bodyUpTo } from './body-up-to.ts';
import type { TrpcParts } from './trpc-app.ts';

const greatestFile = 10 * 1024 * 1024;

const statuses: Partial<Record<FaultCode, 400 | 401 | 403 | 404 | 409 | 415>> = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'not-a-draft': 409,
  'too-many-files': 409,
  'file-type': 415,
};

/** RFC 6266: a plain name for old readers, and the real one in UTF-8. */
const dispositionOf = (name: string): string => `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(name)}`;

/** Papers of orders: uploaded by PUT, which no form or link of another site can send, and read as a download. */
export function documentsApp({ runtime, auth }: Pick<TrpcParts, 'runtime' | 'auth'>): Hono {
  const app = new Hono<{ Variables: { actor: Actor } }>();

  const permit = async (c: Context, permission: Permission): Promise<Actor> => {
    if (c.req.header('sec-fetch-site') === 'cross-site') throw new AppError('forbidden', { permission });
    const actor = await actorOf(auth, c.req.raw.headers);
    if (!actor) throw new AppError('not-signed-in');
    if (!permissionsOf(actor.role).includes(permission)) throw new AppError('forbidden', { permission });
    return actor;
  };

  app.put(
    '/orders/:order/documents',
    // Who may not upload is told before a byte of the file is read.
    async (c, next) => {
      c.set('actor', await permit(c, 'order:sell'));
      await next();
    },
    bodyUpTo(greatestFile),
    async (c) => {
      const { root = '', slot = '', name = '' } = c.req.query();
      const content = new Uint8Array(await c.req.arrayBuffer());
      return c.json(await attachDocument(runtime, c.get('actor'), { order: c.req.param('order'), root, slot, name, content }));
    },
  );
  app.get('/documents/:id', async (c) => {
    const actor = await permit(c, 'customer:read');
    const { name, mediaType, content } = await readDocument(runtime, actor, c.req.param('id'));
    return c.body(new Uint8Array(content), 200, {
      'content-type': mediaType,
      'content-disposition': dispositionOf(name),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
  app.onError((error, c) => {
    if (!(error instanceof AppError)) throw error;
    return c.json({ fault: error.code, params: error.params }, statuses[error.code] ?? 400);
  });
  return new Hono().route('/', app);
}
