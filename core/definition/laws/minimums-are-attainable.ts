import type { CustomerClass, Market } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { acceptedOfferings } from '../accepted-offerings.ts';
import { type Level, levelsOf } from '../bundle-parts.ts';
import type { Bundle, Offering, Workspace } from '../definition.ts';
import { isBundle } from '../definition.ts';
import { intervalOf } from '../instants.ts';
import { breach, type Law } from '../law.ts';

type Buyer = { readonly workspace: Workspace; readonly bundle: Bundle; readonly customerClass: CustomerClass };

const overlap = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  !one || !other || one.some((entry) => other.includes(entry));

const marketsMeet = (one: Market, other: Market): boolean => overlap(one.channels, other.channels) && overlap(one.regions, other.regions);

function timesMeet(one: Offering, other: Offering): boolean {
  const [a, b] = [intervalOf(one.validFor), intervalOf(other.validFor)];
  return a.start < b.end && b.start < a.end;
}

/** Whether a part could be sold inside the bundle to that customer class; a missing offering is another law's to tell. */
function canBring({ workspace, bundle, customerClass }: Buyer, id: string): boolean {
  const offering = workspace.get('offering', id);
  if (!offering) return true;
  return (
    offering.market.customerClasses.includes(customerClass) && marketsMeet(bundle.market, offering.market) && timesMeet(bundle, offering)
  );
}

function levelIssues(buyer: Buyer, level: Level): Issue[] {
  const { bundle, customerClass } = buyer;
  const components = level.components.flatMap((component, index) =>
    component.min > 0 && !canBring(buyer, component.offering)
      ? [
          breach(bundle, 'component-never-sold', [...level.keys, 'components', index, 'offering'], {
            offering: component.offering,
            customerClass,
          }),
        ]
      : [],
  );
  const groups = level.groups.flatMap((group, index) => {
    const available = group.options.filter((option) => canBring(buyer, option.offering)).length;
    return available < group.min && group.min <= group.options.length
      ? [breach(bundle, 'minimum-unattainable', [...level.keys, 'groups', index, 'min'], { min: group.min, available, customerClass })]
      : [];
  });
  return [...components, ...groups];
}

/** Roles take products of any holder, so only whether there is a product at all counts. */
const roleIssues = (workspace: Workspace, bundle: Bundle): Issue[] =>
  (bundle.roles ?? []).flatMap((role, index) => {
    if (role.min === 0 || !role.from.every((source) => source === 'new')) return [];
    const known = role.accepts.some(
      (id) => !workspace.get('offering', id) && !workspace.get('category', id) && !workspace.get('specification', id),
    );
    const sold = acceptedOfferings(workspace, role).filter(
      (offering) => marketsMeet(bundle.market, offering.market) && timesMeet(bundle, offering),
    );
    return known || sold.length > 0 ? [] : [breach(bundle, 'role-never-filled', ['roles', index, 'accepts'], { role: role.id })];
  });

/** Every minimum of a bundle can be met by each customer class it is for, somewhere, at some time. */
export const minimumsAreAttainable: Law = (workspace) =>
  workspace
    .all('offering')
    .filter(isBundle)
    .flatMap((bundle) => [
      ...bundle.market.customerClasses.flatMap((customerClass) =>
        levelsOf(bundle).flatMap((level) => levelIssues({ workspace, bundle, customerClass }, level)),
      ),
      ...roleIssues(workspace, bundle),
    ]);
