import type { Characteristic, Component, FactRef, OptionGroup, Role } from '../../schemas/generated/definitions.ts';
import { acceptedOfferings } from './accepted-offerings.ts';
import type { TypeOfFact } from './conditions/check-condition.ts';
import { declaredType, type FactType } from './conditions/fact-registry.ts';
import { type Bundle, isBundle, type Offering, type Workspace } from './definition.ts';
import { characteristicsAt, type Place, placeOf } from './id-path.ts';

const anything: FactType = { type: 'any', isList: false };
const anyOrMany: FactType = { type: 'any', isList: 'either' };
const text: FactType = { type: 'string', isList: false };
const count: FactType = { type: 'number', isList: false, isWhole: true };

const scalarOf = ({ type }: Characteristic): FactType['type'] => (type === 'integer' ? 'number' : type);

const domainOf = ({ const: only, enum: values }: Characteristic): readonly (string | number | boolean)[] | undefined =>
  only === undefined ? values : [only];

/** Only where all have it: who compares times must be sure of each. */
function formatOf(characteristics: readonly Characteristic[]): FactType['format'] {
  const formats = new Set(characteristics.map(({ format }) => format));
  const [format] = formats;
  return formats.size === 1 && (format === 'date' || format === 'date-time') ? format : undefined;
}

/** One type for what several offerings may bring: `any` where they differ, and a domain only where all have one. */
function joinTypes(characteristics: readonly Characteristic[]): FactType | undefined {
  const types = new Set(characteristics.map(scalarOf));
  const [type = 'any'] = types;
  if (types.size === 0) return undefined;
  const format = formatOf(characteristics);
  const domains = characteristics.map(domainOf);
  const domain = domains.some((values) => values === undefined) ? undefined : [...new Set(domains.flatMap((values) => values ?? []))];
  const isWhole = characteristics.every((characteristic) => characteristic.type === 'integer');
  return {
    type: types.size > 1 ? 'any' : type,
    isList: false,
    ...(format ? { format } : {}),
    ...(domain ? { domain } : {}),
    ...(isWhole ? { isWhole } : {}),
  };
}

/** Products that may fill a role: of offerings sold now, and of specifications that only older products have. */
function productCharacteristics(workspace: Workspace, role: Role, name: string): readonly Characteristic[] {
  const offerings = acceptedOfferings(workspace, role);
  const sold = characteristicsAt(workspace, placeOf(offerings), name);
  const held = role.accepts.flatMap((id) => {
    const properties = workspace.get('specification', id)?.characteristics.properties ?? {};
    const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return found ? [found] : [];
  });
  return [...sold, ...held];
}

const isUncertain = (workspace: Workspace, offerings: readonly Offering[]): boolean =>
  offerings.length === 0 || offerings.some((offering) => !isBundle(offering) && !workspace.get('specification', offering.specification));

type BundlePart = Component | OptionGroup | Role;

const partOf = ({ components = [], groups = [], roles = [] }: Bundle, id: string): BundlePart | undefined =>
  [...components, ...groups, ...roles].find((part) => part.id === id);

/** What a part brings: offerings with what it narrows of them. */
function broughtBy(workspace: Workspace, part: Component | OptionGroup) {
  const uses = 'options' in part ? part.options : [part];
  return uses.map((use) => ({ offering: workspace.get('offering', use.offering), narrowing: use.characteristics ?? {} }));
}

function partCharacteristics(workspace: Workspace, part: BundlePart, name: string): readonly Characteristic[] {
  if ('accepts' in part) return productCharacteristics(workspace, part, name);
  return broughtBy(workspace, part).flatMap(({ offering, narrowing }) =>
    offering ? characteristicsAt(workspace, { ...placeOf([offering]), narrowing }, name) : [],
  );
}

/** `<part>.<leaf>` of the bundle's own parts, or a part alone: what is chosen in a group, how many of the others. */
function bundleFactType(workspace: Workspace, bundle: Bundle, path: string): FactType | undefined {
  const [id = '', leaf, ...beyond] = path.split('.');
  const part = partOf(bundle, id);
  if (!part || beyond.length > 0) return undefined;
  if (leaf === 'count' || leaf === 'quantity') return count;
  const isList = part.max > 1;
  if (leaf === undefined) return 'options' in part ? { ...text, isList, domain: part.options.map((option) => option.id) } : count;
  if (leaf === 'offering' || leaf === 'action' || leaf === 'brand') return { ...text, isList };
  if ('accepts' in part) {
    const own = declaredType({ fact: 'product', path: leaf });
    if (own) return { ...own, isList };
  }
  const type = joinTypes(partCharacteristics(workspace, part, leaf));
  if (type) return { ...type, isList };
  return isPartUncertain(workspace, part) ? { ...anything, isList } : undefined;
}

/** Whether something that the part may bring is not there to be asked. */
function isPartUncertain(workspace: Workspace, part: BundlePart): boolean {
  if ('accepts' in part) return acceptedOfferings(workspace, part).length === 0;
  const brought = broughtBy(workspace, part);
  const offerings = brought.flatMap(({ offering }) => (offering ? [offering] : []));
  return offerings.length < brought.length || isUncertain(workspace, offerings);
}

/** Where a condition is read: the items it judges, and the bundle around them; null: whichever bundle that may be. */
export type ConditionScope = { readonly workspace: Workspace; readonly places: readonly Place[]; readonly bundle: Bundle | null };

/** The characteristics that a reference may mean, one for each offering that has it; none: it names something else. */
export function characteristicsOfFact({ workspace, places, bundle }: ConditionScope, ref: FactRef): readonly Characteristic[] {
  const name = ref.path ?? '';
  if (ref.fact === 'item') return places.flatMap((place) => characteristicsAt(workspace, place, name));
  if (ref.fact === 'product') return places.flatMap(({ role }) => (role ? productCharacteristics(workspace, role, name) : []));
  const [id = '', leaf] = name.split('.');
  const part = ref.fact === 'bundle' && bundle ? partOf(bundle, id) : undefined;
  return part && leaf !== undefined ? partCharacteristics(workspace, part, leaf) : [];
}

const namesOf = (workspace: Workspace, offerings: readonly Offering[]): readonly string[] =>
  offerings.flatMap((offering) =>
    isBundle(offering) ? [] : Object.keys(workspace.get('specification', offering.specification)?.characteristics.properties ?? {}),
  );

/** Every reference to a characteristic of the items judged, or of the parts of the bundle around them; each once. */
export function characteristicRefs({ workspace, places, bundle }: ConditionScope): readonly FactRef[] {
  const own = namesOf(
    workspace,
    places.flatMap(({ offerings }) => offerings),
  );
  const { components = [], groups = [], roles = [] } = bundle ?? {};
  const inParts = [...components, ...groups, ...roles].flatMap((part) => {
    const offerings =
      'accepts' in part ? acceptedOfferings(workspace, part) : broughtBy(workspace, part).flatMap(({ offering }) => offering ?? []);
    return namesOf(workspace, offerings).map((name) => `${part.id}.${name}`);
  });
  return [
    ...[...new Set(own)].map((path): FactRef => ({ fact: 'item', path })),
    ...[...new Set(inParts)].map((path): FactRef => ({ fact: 'bundle', path })),
  ];
}

/** Types the characteristics that conditions name: `item`, `product` (the member's filler) and `bundle` (`model 24`). */
export const typeFacts =
  (scope: ConditionScope): TypeOfFact =>
  (ref: FactRef) => {
    const { workspace, places, bundle } = scope;
    if (ref.fact === 'bundle') return bundle ? bundleFactType(workspace, bundle, ref.path ?? '') : anyOrMany;
    if (ref.fact === 'item') {
      const type = joinTypes(characteristicsOfFact(scope, ref));
      return type ?? (places.some((place) => isUncertain(workspace, place.offerings)) ? anything : undefined);
    }
    if (ref.fact === 'product') {
      const roles = places.flatMap((place) => (place.role ? [place.role] : []));
      if (roles.length === 0) return bundle ? undefined : anything;
      const type = joinTypes(characteristicsOfFact(scope, ref));
      return type ?? (roles.every((role) => acceptedOfferings(workspace, role).length === 0) ? anything : undefined);
    }
    return undefined;
  };
