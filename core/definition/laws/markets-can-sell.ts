import type { Channel, Market } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Offering, Workspace } from '../definition.ts';
import { breach, doubt, type Law } from '../law.ts';

const serves = (channel: Channel, market: Market): boolean =>
  !channel.customerClasses || channel.customerClasses.some((customerClass) => market.customerClasses.includes(customerClass));

function marketIssues(workspace: Workspace, offering: Offering): Issue[] {
  const { market } = offering;
  const all = workspace.all('channel');
  const named = all.filter((channel) => !market.channels || market.channels.includes(channel.id));
  // A market that names a missing channel is another law's to tell, and a release without channels sells nothing yet.
  if (named.length === 0) return [];
  const open = named.filter((channel) => serves(channel, market));
  if (open.length === 0) return [breach(offering, 'market-without-channel', ['market', market.channels ? 'channels' : 'customerClasses'])];
  const outlets = new Set(open.flatMap((channel) => channel.outlets.map((outlet) => outlet.region)));
  return (market.regions ?? []).flatMap((region, index) =>
    outlets.has(region) ? [] : [doubt(offering, 'region-without-outlet', ['market', 'regions', index], { region })],
  );
}

/** Some channel sells to the customer classes that a market names, and has an outlet in its regions (`model 8`). */
export const marketsCanSell: Law = (workspace) => workspace.all('offering').flatMap((offering) => marketIssues(workspace, offering));
