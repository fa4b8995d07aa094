import type { Workspace } from '../../../core/definition/index.ts';
import type { Bundle, Market } from '../../../schemas/generated/definitions.ts';
import type { Level } from './place.ts';

/** Undefined: no limit. */
type Limits = {
  readonly customerClasses: Market['customerClasses'] | undefined;
  readonly channels?: string[] | undefined;
  readonly regions?: string[] | undefined;
};

const nothing: Limits = { customerClasses: undefined };

const both = <Item>(one: readonly Item[] | undefined, other: readonly Item[] | undefined): Item[] | undefined =>
  one && other ? one.filter((each) => other.includes(each)) : (one ?? other)?.slice();
const either = <Item>(all: readonly (readonly Item[] | undefined)[]): Item[] | undefined => {
  const lists = all.flatMap((list) => (list ? [list] : []));
  return lists.length < all.length ? undefined : [...new Set(lists.flat())];
};

const narrower = (one: Limits, other: Limits): Limits => ({
  customerClasses: both(one.customerClasses, other.customerClasses),
  channels: both(one.channels, other.channels),
  regions: both(one.regions, other.regions),
});

function limitsOf(workspace: Workspace, offerings: readonly string[]): Limits {
  const markets = offerings.flatMap((id) => workspace.get('offering', id)?.market ?? []);
  if (markets.length === 0) return nothing;
  return {
    customerClasses: either(markets.map(({ customerClasses }) => customerClasses)),
    channels: either(markets.map(({ channels }) => channels)),
    regions: either(markets.map(({ regions }) => regions)),
  };
}

const limitsOfLevel = (workspace: Workspace, { components = [], groups = [] }: Level): readonly Limits[] => [
  ...components.filter(({ min }) => min > 0).map(({ offering }) => limitsOf(workspace, [offering])),
  ...groups
    .filter(({ min }) => min > 0)
    .map(({ options }) =>
      limitsOf(
        workspace,
        options.map(({ offering }) => offering),
      ),
    ),
];

/**
 * The widest market in which everything that an order has to take is sold: each component, one option of each group, what each member
 * gets. Lists that nothing limits are left out; null where there is no such market, or nothing to take.
 */
export function marketOfParts(workspace: Workspace, bundle: Bundle): Partial<Market> | null {
  const levels = [bundle, ...(bundle.roles ?? []).filter(({ min }) => min > 0)];
  const { customerClasses, channels, regions } = levels.flatMap((level) => limitsOfLevel(workspace, level)).reduce(narrower, nothing);
  if (!customerClasses || [customerClasses, channels, regions].some((list) => list?.length === 0)) return null;
  return { customerClasses, ...(channels ? { channels } : {}), ...(regions ? { regions } : {}) };
}
