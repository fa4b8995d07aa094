import { initTRPC } from '@trpc/server';
import { permissionsOf } from '../auth/permissions.ts';
import { AppError } from '../runtime/fault.ts';
import type { ApiContext } from './context.ts';
import type { Permission } from './contract.ts';
import { detailsOf, toTrpcError } from './errors.ts';

type Meta = { readonly permission: Permission | 'signed-in' };

const api = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    // Answers are plain JSON, so that no transformer walks them; faults carry a code, never prose or a stack.
    errorFormatter: ({ shape, error }) => ({
      message: detailsOf(error).fault,
      code: shape.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...detailsOf(error) },
    }),
  });

export const router = api.router;
export const createCallerFactory = api.createCallerFactory;

const withFaults = api.procedure.use(async ({ next }) => {
  const answer = await next();
  if (!answer.ok && answer.error.cause instanceof AppError) throw toTrpcError(answer.error.cause);
  return answer;
});

/** A procedure for a person who is signed in and may do this. There is no procedure without one of the two. */
export const allowed = (permission: Meta['permission']) =>
  withFaults.meta({ permission }).use(({ ctx, next }) => {
    if (!ctx.actor) throw toTrpcError(new AppError('not-signed-in'));
    if (permission !== 'signed-in' && !permissionsOf(ctx.actor.role).includes(permission))
      throw toTrpcError(new AppError('forbidden', { permission }));
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  });
