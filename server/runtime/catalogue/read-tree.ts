import { isBundle, type Offering, type Workspace } from '../../../core/definition/index.ts';
import type { Category, CustomerClass } from '../../../schemas/generated/definitions.ts';
import type { CatalogueNode, CatalogueOffering, CatalogueView, Outlet } from '../../api/contract.ts';
import { customerById } from '../customers/describe-customer.ts';
import { describeRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { chosenAmong, type OutletChoice, outletsOf } from '../session/outlets.ts';

type Place = { readonly customerClass: CustomerClass; readonly outlet: Outlet | null; readonly at: string };
type Reason = CatalogueOffering['unavailable'][number];

/** Every reason at once, so that a person does not remove one only to meet the next (`model 8`). */
function reasonsAgainst(workspace: Workspace, { market, validFor, isSellable }: Offering, place: Place): Reason[] {
  const { customerClass, outlet } = place;
  const reasons: Reason[] = [];
  if (isSellable === false) reasons.push({ code: 'only-in-bundles', params: {} });
  if (!market.customerClasses.includes(customerClass))
    reasons.push({ code: 'market-customer-class', params: { customerClass, allowed: market.customerClasses.join(',') } });
  if (outlet) {
    const served = workspace.get('channel', outlet.channel)?.customerClasses;
    if (served && !served.includes(customerClass))
      reasons.push({ code: 'channel-customer-class', params: { channel: outlet.channel, customerClass } });
    if (market.channels && !market.channels.includes(outlet.channel))
      reasons.push({ code: 'market-channel', params: { channel: outlet.channel, allowed: market.channels.join(',') } });
    if (market.regions && !market.regions.includes(outlet.region))
      reasons.push({ code: 'market-region', params: { region: outlet.region, allowed: market.regions.join(',') } });
  }
  const at = Date.parse(place.at);
  if (validFor?.start && at < Date.parse(validFor.start)) reasons.push({ code: 'market-not-yet', params: { from: validFor.start } });
  if (validFor?.end && at >= Date.parse(validFor.end)) reasons.push({ code: 'market-ended', params: { until: validFor.end } });
  return reasons;
}

const describeOffering = (workspace: Workspace, offering: Offering, place: Place): CatalogueOffering => ({
  id: offering.id,
  name: offering.name,
  description: offering.description ?? null,
  isBundle: isBundle(offering),
  isSellable: offering.isSellable !== false,
  customerClasses: offering.market.customerClasses,
  unavailable: reasonsAgainst(workspace, offering, place),
});

const inOrder = (a: Category, b: Category): number => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);

function treeOf(workspace: Workspace, place: Place): CatalogueNode[] {
  const offeringsBy = new Map<string, CatalogueOffering[]>();
  for (const offering of workspace.all('offering')) {
    const described = describeOffering(workspace, offering, place);
    for (const category of offering.categories) offeringsBy.set(category, [...(offeringsBy.get(category) ?? []), described]);
  }
  const below = (parent: string | undefined): CatalogueNode[] =>
    workspace
      .all('category')
      .filter((category) => category.parent === parent)
      .toSorted(inOrder)
      .map(({ id, name }) => ({ id, name, children: below(id), offerings: offeringsBy.get(id) ?? [] }));
  return below(undefined);
}

export async function readCatalogueTree(
  runtime: Runtime,
  input: { readonly customerClass: CustomerClass; readonly customerId?: string | undefined },
  choice: OutletChoice | null,
): Promise<CatalogueView> {
  const live = await runtime.store.releases.live();
  if (!live) return { release: null, categories: [] };
  const workspace = await runtime.shelf.workspace(live.hash);
  const customerClass = input.customerId ? (await customerById(runtime, input.customerId)).class : input.customerClass;
  const outlet = chosenAmong(outletsOf(workspace), choice);
  return { release: describeRelease(live), categories: treeOf(workspace, { customerClass, outlet, at: runtime.now() }) };
}
