import type { Issue } from '../../kernel/issue.ts';
import { acceptedOfferings } from '../accepted-offerings.ts';
import { type Level, levelsOf } from '../bundle-parts.ts';
import type { Bundle, Workspace } from '../definition.ts';
import { isBundle } from '../definition.ts';
import { breach, type Law } from '../law.ts';
import { type Buyer, canBring, canMeet } from '../sold-together.ts';

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
    const sold = acceptedOfferings(workspace, role).filter((offering) => canMeet(bundle, offering));
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
