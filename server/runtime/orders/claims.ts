import type { Workspace } from '../../../core/definition/index.ts';
import type { Characteristic, Scalar, Specification } from '../../../schemas/generated/definitions.ts';
import type { UniqueClaim } from '../../store/store.ts';

export type Claim = UniqueClaim & { readonly slot: string; readonly label: Characteristic['label'] };

/** Things of one specification that one customer holds, and that may hold values: items of an order, or what was there before. */
export type Claiming = {
  readonly holder: string;
  readonly specification: string | null;
  readonly each: readonly { readonly path: string; readonly characteristics: Readonly<Record<string, Scalar>> }[];
};

const scopes = {
  order: (order: string) => `order ${order}`,
  customer: (_: string, holder: string) => `customer ${holder}`,
  store: () => 'store',
} as const;

/** A number is the same number whichever product takes it: named resources are claimed across specifications. */
const claimedAs = ({ id, resources = [] }: Specification, name: string): string =>
  resources.find(({ characteristic }) => characteristic === name)?.type ?? `${id}.${name}`;

/** The values that may occur once, each in its scope. */
export const claimsOf = (order: string, claiming: readonly Claiming[], workspace: Workspace): Claim[] =>
  claiming.flatMap(({ specification: id, holder, each }) => {
    const specification = id === null ? undefined : workspace.get('specification', id);
    return Object.entries(specification?.characteristics.properties ?? {}).flatMap(([name, { unique, label }]) => {
      if (!specification || !unique) return [];
      const claim = { scope: scopes[unique](order, holder), characteristic: claimedAs(specification, name), label };
      return each.flatMap(({ path, characteristics }): Claim[] => {
        const value = characteristics[name];
        return value === undefined || value === null ? [] : [{ ...claim, value: String(value), slot: `${path}/${name}` }];
      });
    });
  });
