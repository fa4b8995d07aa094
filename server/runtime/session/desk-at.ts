import { type Desk, deskOf } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';

/** What the release says of the place an order is taken at, as facts carry it; nothing where the channel is gone. */
export function deskAt(workspace: Workspace, { channel, outlet }: { readonly channel: string; readonly outlet: string }): { desk?: Desk } {
  const found = workspace.get('channel', channel);
  return found ? { desk: deskOf(found, outlet) } : {};
}
