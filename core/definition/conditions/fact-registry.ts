import type { FactRef, PlainScalar } from '../../../schemas/generated/definitions.ts';

/** `any`: several offerings may stand there and their types differ, or a broken reference hides it. */
export type FactType = {
  readonly type: 'string' | 'number' | 'boolean' | 'any';
  /** `either`: whether it is a list hangs on where the condition is read. */
  readonly isList: boolean | 'either';
  readonly unit?: string;
  /** Of a text that every offering there holds to be one. */
  readonly format?: 'date' | 'date-time';
  /** The only values it can have. */
  readonly domain?: readonly PlainScalar[];
};

/** Who knows a fact: the order as it is being made, the customer's record, what a customer holds, the bundle's parts, or
 * whoever looks after the network at a site. */
export type FactSource = 'order' | 'customer' | 'held-products' | 'configuration' | 'site';

/**
 * What it means if a fact has no value: `never` it always has one; `none` null says known to be none; `not-applicable`
 * null says there is nothing it could be a fact of. A fact that is merely missing is unknown, always (`model 25`).
 */
export type FactAbsence = 'never' | 'none' | 'not-applicable';

export type FactPath = FactType & { readonly source: FactSource; readonly absence: FactAbsence };

/** One fact with its declared paths. `open`: characteristics are paths too, and the caller's workspace types them. */
export type FactDeclaration = {
  readonly name: string;
  readonly paths: Readonly<Record<string, FactPath>>;
  readonly isOpen: boolean;
  readonly takesParams: boolean;
};

const text = (source: FactSource, absence: FactAbsence, domain?: readonly string[]): FactPath => ({
  type: 'string',
  isList: false,
  source,
  absence,
  ...(domain ? { domain } : {}),
});
const number = (source: FactSource, absence: FactAbsence, unit?: string): FactPath => ({
  type: 'number',
  isList: false,
  source,
  absence,
  ...(unit === undefined ? {} : { unit }),
});
const flag = (source: FactSource, absence: FactAbsence): FactPath => ({ type: 'boolean', isList: false, source, absence });

const customerClasses = ['individual', 'family', 'enterprise'];
const actions = ['add', 'modify', 'delete', 'noChange', 'suspend', 'resume', 'relocate', 'transfer', 'change-number'];

const customerPaths = {
  class: text('customer', 'never', customerClasses),
  idVerified: flag('customer', 'never'),
  idType: text('customer', 'none'),
  age: number('customer', 'not-applicable', 'year'),
  arrears: number('customer', 'never', 'CNY'),
};

const itemPaths = {
  offering: text('configuration', 'not-applicable'),
  action: text('configuration', 'never', actions),
  quantity: number('configuration', 'never'),
};

const declarations: readonly FactDeclaration[] = [
  { name: 'customer', paths: customerPaths, isOpen: false, takesParams: false },
  { name: 'holder', paths: customerPaths, isOpen: false, takesParams: false },
  {
    name: 'order',
    paths: {
      channel: text('order', 'never'),
      region: text('order', 'never'),
      customerClass: text('order', 'never', customerClasses),
      action: text('order', 'never', actions),
      date: { ...text('order', 'never'), format: 'date' },
    },
    isOpen: false,
    takesParams: false,
  },
  {
    name: 'site',
    paths: {
      address: text('configuration', 'not-applicable'),
      region: text('order', 'not-applicable'),
      coverage: flag('site', 'not-applicable'),
      accessTypes: { ...text('site', 'not-applicable', ['xdsl', 'lan', 'pon', 'wireless']), isList: true },
    },
    isOpen: false,
    takesParams: false,
  },
  { name: 'item', paths: itemPaths, isOpen: true, takesParams: false },
  {
    name: 'product',
    paths: {
      ...itemPaths,
      source: text('configuration', 'not-applicable', ['existing', 'new']),
      familyBundles: number('held-products', 'not-applicable'),
      status: text('held-products', 'not-applicable', ['pending-activation', 'active', 'suspended']),
    },
    isOpen: true,
    takesParams: false,
  },
  { name: 'bundle', paths: {}, isOpen: true, takesParams: false },
  { name: 'items', paths: { count: number('held-products', 'never') }, isOpen: false, takesParams: true },
];

/** Every fact a condition may name (`model 24`). */
export const factRegistry: ReadonlyMap<string, FactDeclaration> = new Map(
  declarations.map((declaration) => [declaration.name, declaration]),
);

/** The declared type of a reference; undefined if it is none or a characteristic, which only a workspace can type. */
export function declaredType(ref: FactRef): FactPath | undefined {
  const paths = factRegistry.get(ref.fact)?.paths;
  return paths && ref.path !== undefined && Object.hasOwn(paths, ref.path) ? paths[ref.path] : undefined;
}
