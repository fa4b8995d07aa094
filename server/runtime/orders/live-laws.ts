import { compile } from '../../../core/compile/index.ts';
import { type Linked, link } from '../../../core/configure/index.ts';
import { workspaceOf } from '../../../core/definition/index.ts';
import type { Order } from '../../../core/order/index.ts';
import type { Runtime } from '../runtime.ts';

/**
 * What the live release says of an offering of an older one (`model 23`). Where it sells the offering no more, its rules
 * are laid over the offering as the order knows it: a parked order does not evade a law by being the last of its kind.
 */
export async function liveLaws({ shelf }: Pick<Runtime, 'shelf'>, order: Order, offering: string, live: string): Promise<Linked | null> {
  if (live === order.release) return null;
  const hash = await shelf.programHash(live, offering);
  if (hash) return shelf.linked(hash);
  const own = (await shelf.workspace(order.release)).definitions.values();
  const laws = (await shelf.workspace(live)).all('rule');
  const program = compile(workspaceOf([...[...own].filter(({ kind }) => kind !== 'rule'), ...laws]), offering);
  return program.ok ? link(program.value) : null;
}
