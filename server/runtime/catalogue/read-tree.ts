import { checkDesk, checkHours } from '../../../core/configure/index.ts';
import { isBundle, type Offering, type Workspace } from '../../../core/definition/index.ts';
import type { Category, CustomerClass, Scalar } from '../../../schemas/generated/definitions.ts';
import type { CatalogueNode, CatalogueOffering, CatalogueView, Outlet } from '../../api/contract.ts';
import { customerById } from '../customers/describe-customer.ts';
import { describeRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { deskAt } from '../session/desk-at.ts';
import { chosenAmong, type OutletChoice, outletsOf } from '../session/outlets.ts';

type Place = { readonly customerClass: CustomerClass; readonly outlet: Outlet | null; readonly at: string };
type Reason = CatalogueOffering['unavailable'][number];

function categoriesAbove(workspace: Workspace, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const parent = workspace.get('category', id)?.parent;
    return [id, ...(parent === undefined ? [] : categoriesAbove(workspace, [parent]))];
  });
}

/** What the channel and the outlet say themselves: whom they serve, what they may sell, and whether they are open. */
function reasonsOfDesk(
  workspace: Workspace,
  offering: Offering,
  { customerClass, outlet, at }: Place & { readonly outlet: Outlet },
): Reason[] {
  const { desk } = deskAt(workspace, { channel: outlet.channel, outlet: outlet.id });
  if (!desk) return [];
  const sold = { offering: offering.id, categories: categoriesAbove(workspace, offering.categories) };
  const refused = checkDesk(sold, { customer: { class: customerClass }, action: 'add' }, desk, false);
  const closed = checkHours(desk, at);
  return [refused, closed].flatMap((refusal) => (refusal ? [{ code: refusal.code, params: textsOf(refusal.params) }] : []));
}

const textsOf = (params: Readonly<Record<string, Scalar>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

/** Every reason at once, so that a person does not remove one only to meet the next (`model 8`). */
function reasonsAgainst(workspace: Workspace, offering: Offering, place: Place): Reason[] {
  const { market, validFor, isSellable } = offering;
  const { customerClass, outlet } = place;
  const reasons: Reason[] = [];
  if (isSellable === false) reasons.push({ code: 'only-in-bundles', params: {} });
  if (!market.customerClasses.includes(customerClass))
    reasons.push({ code: 'market-customer-class', params: { customerClass, allowed: market.customerClasses.join(',') } });
  if (outlet) {
    reasons.push(...reasonsOfDesk(workspace, offering, { ...place, outlet }));
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

export const describeOffering = (workspace: Workspace, offering: Offering, place: Place): CatalogueOffering => ({
  id: offering.id,
  name: offering.name,
  description: offering.description ?? null,
  isBundle: isBundle(offering),
  isSellable: offering.isSellable !== false,
  customerClasses: offering.market.customerClasses,
  unavailable: reasonsAgainst(workspace, offering, place),
});

/** While nobody is being served: as it looks to the class of customers that it is most possible for. */
export function describeForAnybody(workspace: Workspace, offering: Offering, place: Omit<Place, 'customerClass'>): CatalogueOffering {
  const [first = 'individual', ...others] = offering.market.customerClasses;
  let best = describeOffering(workspace, offering, { ...place, customerClass: first });
  for (const customerClass of others) {
    const seen = describeOffering(workspace, offering, { ...place, customerClass });
    if (seen.unavailable.length < best.unavailable.length) best = seen;
  }
  return best;
}

const inOrder = (a: Category, b: Category): number => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);

type TreePlace = Omit<Place, 'customerClass'> & { readonly customerClass: CustomerClass | undefined };

function treeOf(workspace: Workspace, { customerClass, ...place }: TreePlace): CatalogueNode[] {
  const offeringsBy = new Map<string, CatalogueOffering[]>();
  for (const offering of workspace.all('offering')) {
    const described = customerClass
      ? describeOffering(workspace, offering, { ...place, customerClass })
      : describeForAnybody(workspace, offering, place);
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
  input: { readonly customerClass?: CustomerClass | undefined; readonly customerId?: string | undefined },
  choice: OutletChoice | null,
): Promise<CatalogueView> {
  const live = await runtime.store.releases.live();
  if (!live) return { release: null, categories: [] };
  const workspace = await runtime.shelf.workspace(live.hash);
  const customerClass = input.customerId ? (await customerById(runtime, input.customerId)).class : input.customerClass;
  const outlet = chosenAmong(outletsOf(workspace, runtime.now()), choice);
  return { release: describeRelease(live), categories: treeOf(workspace, { customerClass, outlet, at: runtime.now() }) };
}
