import { openingAt } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';
import type { Channel } from '../../../schemas/generated/definitions.ts';
import type { Outlet } from '../../api/contract.ts';
import { AppError } from '../fault.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';

export type OutletChoice = { readonly channel: string; readonly outlet: string };

// Who has chosen nothing yet stands in a shop of our own, if there is one.
const shopsFirst = (channel: Channel): number => (channel.channelClass === 'own-shop' ? 0 : 1);

export const outletsOf = (workspace: Workspace, at: string): Outlet[] =>
  workspace
    .all('channel')
    .toSorted((a, b) => shopsFirst(a) - shopsFirst(b))
    .flatMap((channel) =>
      channel.outlets.map(({ id, name, region }) => ({
        id,
        name,
        region,
        channel: channel.id,
        channelName: channel.name,
        opening: openingAt(channel, at),
        outside: channel.openingHours?.outside ?? 'warned',
      })),
    );

export const chosenAmong = (outlets: readonly Outlet[], choice: OutletChoice | null): Outlet | null =>
  outlets.find(({ id, channel }) => id === choice?.outlet && channel === choice.channel) ?? outlets[0] ?? null;

/** Where the person sells now. */
export async function workingOutlet(runtime: Runtime, choice: OutletChoice | null): Promise<Outlet> {
  const workspace = await runtime.shelf.workspace((await liveRelease(runtime)).hash);
  const outlet = chosenAmong(outletsOf(workspace, runtime.now()), choice);
  if (!outlet) throw new AppError('no-outlet');
  return outlet;
}
