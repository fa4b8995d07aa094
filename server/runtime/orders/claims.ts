import type { ConfiguredItem } from '../../../core/configure/index.ts';
import type { Workspace } from '../../../core/definition/index.ts';
import type { Characteristic, Specification } from '../../../schemas/generated/definitions.ts';
import type { UniqueClaim } from '../../store/store.ts';

export type Claim = UniqueClaim & { readonly slot: string; readonly label: Characteristic['label'] };

/** What may hold a value: an item of an order, or a product that was there before. */
export type Claiming = Pick<ConfiguredItem, 'path' | 'holder' | 'specification' | 'characteristics'>;

const scopes = {
  order: (order: string) => `order ${order}`,
  customer: (_: string, item: Claiming) => `customer ${item.holder}`,
  store: () => 'store',
} as const;

/** A number is the same number whichever product takes it: named resources are claimed across specifications. */
const claimedAs = ({ id, resources = [] }: Specification, name: string): string =>
  resources.find(({ characteristic }) => characteristic === name)?.type ?? `${id}.${name}`;

/** The values that may occur once, each in its scope. */
export const claimsOf = (order: string, items: readonly Claiming[], workspace: Workspace): Claim[] =>
  items.flatMap((item) => {
    const specification = item.specification === null ? undefined : workspace.get('specification', item.specification);
    if (!specification) return [];
    const { properties } = specification.characteristics;
    return Object.entries(item.characteristics).flatMap(([name, value]): Claim[] => {
      const characteristic = properties[name];
      if (!characteristic?.unique || value === null) return [];
      const scope = scopes[characteristic.unique](order, item);
      const { label } = characteristic;
      return [{ scope, characteristic: claimedAs(specification, name), value: String(value), slot: `${item.path}/${name}`, label }];
    });
  });
