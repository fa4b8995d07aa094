import type { FactRef, PlainScalar } from '../../../schemas/generated/definitions.ts';

/** `any`: several offerings may stand there and their types differ, or a broken reference hides it. */
export type FactType = {
  readonly type: 'string' | 'number' | 'boolean' | 'any';
  /** `either`: whether it is a list hangs on where the condition is read. */
  readonly isList: boolean | 'either';
  readonly unit?: string;
  /** A number that is counted, never measured: nothing lies between 17 and 18. */
  readonly isWhole?: true;
  /** Of a text that every offering there holds to be one. */
  readonly format?: 'date' | 'date-time';
  /** The only values it can have. */
  readonly domain?: readonly PlainScalar[];
};

/**
 * Who knows a fact: the order as it is being made, the customer's record, the family or organisation it belongs to, what a
 * customer holds, the bundle's parts, or whoever looks after the network at a site.
 */
export type FactSource = 'order' | 'customer' | 'household' | 'held-products' | 'configuration' | 'site';

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
/** A number of things, or of years, months or hours that are over. */
const count = (source: FactSource, absence: FactAbsence, unit?: string): FactPath => ({ ...number(source, absence, unit), isWhole: true });
const day = (source: FactSource, absence: FactAbsence): FactPath => ({ ...text(source, absence), format: 'date' });
const flag = (source: FactSource, absence: FactAbsence): FactPath => ({ type: 'boolean', isList: false, source, absence });

const customerClasses = ['individual', 'family', 'enterprise'];
const actions = ['add', 'modify', 'delete', 'noChange', 'suspend', 'resume', 'relocate', 'transfer', 'change-number'];
export const customerGrades = ['standard', 'silver', 'gold', 'diamond'] as const;

const customerPaths = {
  class: text('customer', 'never', customerClasses),
  idVerified: flag('customer', 'never'),
  age: count('customer', 'not-applicable', 'year'),
  grade: text('customer', 'never', customerGrades),
  credit: number('customer', 'never', 'CNY'),
  arrears: number('customer', 'never', 'CNY'),
  mobileSpend: number('customer', 'never', 'CNY'),
  city: text('customer', 'none'),
  documents: { ...text('customer', 'never'), isList: true },
  tenure: count('held-products', 'never', 'month'),
  brand: text('held-products', 'none'),
};

const householdPaths = {
  members: count('household', 'not-applicable'),
  city: text('household', 'not-applicable'),
};

const itemPaths = {
  offering: text('configuration', 'not-applicable'),
  brand: text('configuration', 'none'),
  action: text('configuration', 'never', actions),
  quantity: count('configuration', 'never'),
};

const closed = (name: string, paths: FactDeclaration['paths']): FactDeclaration => ({ name, paths, isOpen: false, takesParams: false });
const open = (name: string, paths: FactDeclaration['paths']): FactDeclaration => ({ name, paths, isOpen: true, takesParams: false });

const declarations: readonly FactDeclaration[] = [
  closed('customer', customerPaths),
  closed('holder', customerPaths),
  closed('household', {
    ...householdPaths,
    headBrand: text('household', 'none'),
    mobileSpend: number('household', 'not-applicable', 'CNY'),
  }),
  closed('group', { ...householdPaths, grade: text('household', 'not-applicable', customerGrades) }),
  closed('order', {
    channel: text('order', 'never'),
    region: text('order', 'never'),
    customerClass: text('order', 'never', customerClasses),
    action: text('order', 'never', actions),
    date: day('order', 'never'),
    dayOfMonth: count('order', 'never'),
    hour: count('order', 'never'),
    items: count('configuration', 'never'),
  }),
  closed('site', {
    address: text('configuration', 'not-applicable'),
    region: text('order', 'not-applicable'),
    coverage: flag('site', 'not-applicable'),
  }),
  closed('resource', { numberSegment: text('configuration', 'not-applicable'), terminalTier: text('configuration', 'not-applicable') }),
  open('item', itemPaths),
  // What stands in no role is no member's product.
  open('product', {
    ...itemPaths,
    action: text('configuration', 'not-applicable', actions),
    quantity: count('configuration', 'not-applicable'),
    source: text('configuration', 'not-applicable', ['existing', 'new']),
    familyBundles: count('held-products', 'not-applicable'),
    status: text('held-products', 'not-applicable', ['pending-activation', 'active', 'suspended']),
    monthsActive: count('held-products', 'not-applicable', 'month'),
    contractEnd: day('held-products', 'none'),
  }),
  open('bundle', {}),
  { name: 'items', paths: { count: count('held-products', 'never') }, isOpen: false, takesParams: true },
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
