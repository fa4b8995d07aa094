import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { acceptedOfferings, offeringsNamedBy } from '../accepted-offerings.ts';
import { type Definition, isBundle, type Offering, type Workspace } from '../definition.ts';
import type { ConditionScope } from '../fact-types.ts';
import { type Place, placeOf, resolveIdPath } from '../id-path.ts';
import { judgedOfferings, placeAt } from '../judged-places.ts';
import type { Keys } from '../law.ts';
import { referencesOf, usersOf } from '../references.ts';
import { idPathOfSlot } from '../slot-paths.ts';
import type { Mention } from './mention.ts';
import { offeringsReading } from './mention-scope.ts';
import { mentionsOf, type PlacedMention } from './mentions-of-part.ts';

const everyMention = (workspace: Workspace): PlacedMention[] =>
  [...workspace.definitions.values()].flatMap((definition) => mentionsOf(definition).map((mention) => ({ definition, mention })));

const pathSaid = (mention: Mention): string | null =>
  mention.type === 'path' ? mention.path : mention.type === 'slot' ? idPathOfSlot(mention.slot) : null;

const resolvedFrom = (workspace: Workspace, definition: Definition, path: string) =>
  offeringsReading(workspace, definition).flatMap((offering) => {
    const resolved = resolveIdPath(workspace, offering, path);
    return resolved.ok ? [resolved.value] : [];
  });

/** Everything that names a charge: of its own tariff, and by paths of offerings that have it in force, and of examples. */
export function mentionsOfCharge(workspace: Workspace, tariff: string, charge: string): readonly PlacedMention[] {
  const found = workspace.get('tariff', tariff)?.charges.find(({ id }) => id === charge);
  if (!found) return [];
  return everyMention(workspace).filter(({ definition, mention }) => {
    if (mention.type === 'charge') return definition.kind === 'tariff' && definition.id === tariff && mention.id === charge;
    const path = pathSaid(mention);
    if (path === null || !path.endsWith(`/${charge}`)) return false;
    return resolvedFrom(workspace, definition, path).some((to) => to.type === 'charge' && to.charges.includes(found));
  });
}

/** What an example expects to stand in the way by a rule: `rule/<id>`, `offering/<id>/<rule>`. */
export const mentionsOfRule = (workspace: Workspace, rule: string): readonly PlacedMention[] =>
  everyMention(workspace).filter(
    ({ mention }) =>
      mention.type === 'definition' && mention.within && `${mention.within.before}${mention.id}${mention.within.after}` === rule,
  );

/** Where what a definition says of facts is read; `on` says at which part. */
function scopesOf(workspace: Workspace, definition: Definition, on: string | undefined): readonly ConditionScope[] {
  const scope = (offering: Offering, path: string | undefined): ConditionScope[] => {
    const place = placeAt(workspace, offering, path);
    return place ? [{ workspace, places: [place], bundle: isBundle(offering) ? offering : null }] : [];
  };
  if (definition.kind === 'offering') return scope(definition, on);
  if (definition.kind === 'rule')
    return [{ workspace, places: judgedOfferings(workspace, definition).map((each) => placeOf([each])), bundle: null }];
  if (definition.kind === 'tariff')
    return usersOf(workspace, 'tariff', definition.id).flatMap((user) =>
      user.kind === 'offering'
        ? (user.tariffs ?? []).flatMap((attachment) => (attachment.tariff === definition.id ? scope(user, attachment.on) : []))
        : [],
    );
  return definition.kind === 'condition' ? scopesOfCondition(workspace, definition.id, []) : [];
}

function scopesOfCondition(workspace: Workspace, id: string, seen: readonly string[]): readonly ConditionScope[] {
  if (seen.includes(id)) return [];
  return usersOf(workspace, 'condition', id).flatMap((user) => {
    if (user.kind === 'condition') return scopesOfCondition(workspace, user.id, [...seen, id]);
    const places = referencesOf(user).filter((each) => each.id === id && each.kinds.includes('condition'));
    return places.flatMap(({ keys }) => scopesOf(workspace, user, onAt(user, keys)));
  });
}

/** At which part the rule or attachment of an offering stands that these keys lead into. */
function onAt(definition: Definition, [list, index]: Keys): string | undefined {
  if (definition.kind !== 'offering') return undefined;
  return (list === 'rules' ? definition.rules : definition.tariffs)?.[Number(index)]?.on;
}

function offeringsOfFact({ workspace, places, bundle }: ConditionScope, { fact, path = '' }: FactRef): readonly Offering[] {
  if (fact === 'item') return places.flatMap(({ offerings }) => offerings);
  if (fact === 'product') return places.flatMap(({ role }) => (role ? acceptedOfferings(workspace, role) : []));
  if (fact !== 'bundle' || !bundle) return [];
  const id = path.split('.')[0];
  const { components = [], groups = [], roles = [] } = bundle;
  const role = roles.find((each) => each.id === id);
  if (role) return acceptedOfferings(workspace, role);
  const brought = [
    ...components.filter((each) => each.id === id),
    ...groups.filter((each) => each.id === id).flatMap(({ options }) => options),
  ];
  return brought.flatMap(({ offering }) => workspace.get('offering', offering) ?? []);
}

function offeringsCounted(workspace: Workspace, definition: Definition, of: string): readonly Offering[] {
  if (!of.startsWith('/')) return offeringsNamedBy(workspace, ['offering', 'category', 'specification'], [of]);
  return resolvedFrom(workspace, definition, of).flatMap(({ place }: { readonly place: Place }) => place.offerings);
}

/** The offering whose narrowing the keys lead into: its own, or that which a part brings. */
function offeringNarrowed(workspace: Workspace, offering: Offering, keys: Keys): Offering | undefined {
  let part: unknown = offering;
  for (const key of keys.slice(0, -2)) part = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined;
  if (part === offering) return offering;
  return typeof part === 'object' && part !== null && 'offering' in part ? workspace.get('offering', String(part.offering)) : undefined;
}

/** Whose characteristic a mention may mean; null: it means none of that name. */
function offeringsMeant(workspace: Workspace, { definition, mention }: PlacedMention, name: string): readonly Offering[] | null {
  const path = pathSaid(mention);
  if (path !== null)
    return path.endsWith(`/${name}`)
      ? resolvedFrom(workspace, definition, path).flatMap((to) => (to.type === 'characteristic' ? to.place.offerings : []))
      : null;
  if (mention.type === 'characteristic' && mention.specification === null && mention.name === name && definition.kind === 'offering')
    return [offeringNarrowed(workspace, definition, mention.keys)].filter((each) => each !== undefined);
  if (mention.type === 'where' && mention.name === name) return offeringsCounted(workspace, definition, mention.ref.params?.of ?? '');
  if (mention.type !== 'fact' || mention.ref.path?.split('.').at(-1) !== name) return null;
  return scopesOf(workspace, definition, mention.on).flatMap((scope) => offeringsOfFact(scope, mention.ref));
}

/** `isShared`: it means a characteristic of that name of other specifications as well. */
export type CharacteristicMention = PlacedMention & { readonly isShared: boolean };

/** Everything that names a characteristic of a specification, in whichever definition. */
export function mentionsOfCharacteristic(workspace: Workspace, specification: string, name: string): readonly CharacteristicMention[] {
  const has = (id: string): boolean => Object.hasOwn(workspace.get('specification', id)?.characteristics.properties ?? {}, name);
  return everyMention(workspace).flatMap((placed): CharacteristicMention[] => {
    const { mention } = placed;
    if (mention.type === 'characteristic' && mention.specification !== null)
      return mention.specification === specification && mention.name === name ? [{ ...placed, isShared: false }] : [];
    const meant = (offeringsMeant(workspace, placed, name) ?? []).flatMap((offering) =>
      isBundle(offering) ? [] : [offering.specification],
    );
    if (!meant.includes(specification)) return [];
    return [{ ...placed, isShared: meant.some((id) => id !== specification && has(id)) }];
  });
}
