import type {
  Characteristic,
  Charge,
  Component,
  Narrowing,
  Option,
  OptionGroup,
  Role,
  TariffAttachment,
} from '../../schemas/generated/definitions.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { acceptedOfferings } from './accepted-offerings.ts';
import { narrowCharacteristic } from './characteristics.ts';
import { isBundle, type Offering, type Workspace } from './definition.ts';

/** A part of an offering that an id path leads to. */
export type Place = {
  readonly type: 'self' | 'component' | 'group' | 'option' | 'role' | 'filler';
  readonly path: string;
  /** Which offerings an item here may have: one, or all that a group or role may bring. */
  readonly offerings: readonly Offering[];
  /** What the bundle itself narrows here. */
  readonly narrowing: Narrowing;
  readonly part: Component | OptionGroup | Option | Role | null;
  /** The role around it, if any. */
  readonly role: Role | null;
  /** The bundles on the way, outermost first, with the path of each. */
  readonly owners: readonly { readonly bundle: Offering; readonly path: string }[];
};

export type ResolvedPath =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'charge'; readonly place: Place; readonly charges: readonly Charge[] }
  | { readonly type: 'characteristic'; readonly place: Place; readonly name: string; readonly characteristics: readonly Characteristic[] };

/** `unresolved-reference`: a definition on the way is missing, which is another issue already. */
export type PathProblem = { readonly code: 'path-unknown-part' | 'path-too-long' | 'unresolved-reference'; readonly segment: string };

type Step = Result<{ readonly place: Place; readonly rest: readonly string[] }, PathProblem> | null;

const itemNames = new Set(['components', 'groups', 'roles']);

const offeringsOf = (workspace: Workspace, parts: readonly { readonly offering: string }[]): readonly Offering[] =>
  parts.map((part) => workspace.get('offering', part.offering)).filter((found) => found !== undefined);

const unknownPart = (segment: string): Step => failure({ code: 'path-unknown-part', segment });

function stepToComponent(workspace: Workspace, components: readonly Component[], id: string, from: Place): Place | null {
  const component = components.find((candidate) => candidate.id === id);
  if (!component) return null;
  const offerings = offeringsOf(workspace, [component]);
  return { ...from, type: 'component', path: `${from.path}/${id}`, offerings, narrowing: component.characteristics ?? {}, part: component };
}

function stepToGroup(workspace: Workspace, groups: readonly OptionGroup[], segments: readonly string[], from: Place): Step {
  const [id = '', optionId, ...rest] = segments;
  const group = groups.find((candidate) => candidate.id === id);
  if (!group) return null;
  const path = `${from.path}/${id}`;
  if (optionId === undefined) {
    const place: Place = { ...from, type: 'group', path, offerings: offeringsOf(workspace, group.options), narrowing: {}, part: group };
    return success({ place, rest: [] });
  }
  const option = group.options.find((candidate) => candidate.id === optionId);
  if (!option) return unknownPart(optionId);
  const narrowing = option.characteristics ?? {};
  const offerings = offeringsOf(workspace, [option]);
  return success({ place: { ...from, type: 'option', path: `${path}/${optionId}`, offerings, narrowing, part: option }, rest });
}

/** Inside a role: its component, its group with an option, `item` for the filler itself, else a leaf. */
function stepInsideRole(workspace: Workspace, place: Place, role: Role, segments: readonly string[]): Step {
  const [id, ...rest] = segments;
  if (id === undefined) return null;
  if (id === 'item') return success({ place: { ...place, type: 'filler', path: `${place.path}/item` }, rest });
  const component = stepToComponent(workspace, role.components ?? [], id, place);
  if (component) return success({ place: component, rest });
  return stepToGroup(workspace, role.groups ?? [], segments, place);
}

/** Into a bundle by `components`, `groups` or `roles`. */
function stepIntoBundle(workspace: Workspace, from: Place, segments: readonly string[]): Step {
  const [list, id = '', ...rest] = segments;
  if (list === undefined || !itemNames.has(list)) return null;
  if (from.offerings.length === 0) return failure({ code: 'unresolved-reference', segment: list });
  for (const bundle of from.offerings) {
    if (!isBundle(bundle)) continue;
    const inside: Place = { ...from, path: `${from.path}/${list}`, owners: [...from.owners, { bundle, path: from.path }] };
    if (list === 'components') {
      const place = stepToComponent(workspace, bundle.components ?? [], id, inside);
      if (place) return success({ place, rest });
    }
    if (list === 'groups') {
      const step = stepToGroup(workspace, bundle.groups ?? [], segments.slice(1), inside);
      if (step) return step;
    }
    const role = list === 'roles' ? bundle.roles?.find((candidate) => candidate.id === id) : undefined;
    if (role) {
      const offerings = acceptedOfferings(workspace, role);
      return success({
        place: { ...inside, type: 'role', path: `${inside.path}/${id}`, offerings, narrowing: {}, part: role, role },
        rest,
      });
    }
  }
  return unknownPart(id);
}

/** A role is a membership, with nothing of its filler: that is `/roles/<r>/item`. */
const itemOfferings = (place: Place): readonly Offering[] => (place.type === 'role' ? [] : place.offerings);
const isRole = (place: Place): place is Place & { readonly part: Role } => place.type === 'role';

const chargesOf = (workspace: Workspace, attachments: readonly TariffAttachment[]): readonly Charge[] =>
  attachments.flatMap((attachment) => workspace.get('tariff', attachment.tariff)?.charges ?? []);

/** Charges on the items of a place: those of their own offerings and those that a bundle on the way put `on` it. */
export function chargesAt(workspace: Workspace, place: Place): readonly Charge[] {
  const own = itemOfferings(place).flatMap((offering) =>
    (offering.tariffs ?? []).filter((attachment) => attachment.on === undefined && attachment.alters === undefined),
  );
  const fromAbove = place.owners.flatMap(({ bundle, path }) =>
    (bundle.tariffs ?? []).filter((attachment) => attachment.on !== undefined && `${path}${attachment.on}` === place.path),
  );
  return chargesOf(workspace, [...own, ...fromAbove]);
}

/** The characteristic of that name on the items of a place, one for each offering that has it, after all narrowing. */
export function characteristicsAt(workspace: Workspace, place: Place, name: string): readonly Characteristic[] {
  return itemOfferings(place).flatMap((offering) => {
    if (isBundle(offering)) return [];
    const characteristic = ownProperty(workspace.get('specification', offering.specification)?.characteristics.properties ?? {}, name);
    if (!characteristic) return [];
    const narrowed = narrowCharacteristic(characteristic, ownProperty(offering.characteristics ?? {}, name));
    return [narrowCharacteristic(narrowed, ownProperty(place.narrowing, name))];
  });
}

const ownProperty = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const lacksReference = (workspace: Workspace, place: Place): boolean =>
  (place.offerings.length === 0 && place.type !== 'role') ||
  place.offerings.some((offering) => !isBundle(offering) && !workspace.get('specification', offering.specification)) ||
  place.offerings.some((offering) => (offering.tariffs ?? []).some((attachment) => !workspace.get('tariff', attachment.tariff)));

function resolveLeaf(workspace: Workspace, place: Place, leaf: string): Result<ResolvedPath, PathProblem> {
  const characteristics = characteristicsAt(workspace, place, leaf);
  if (characteristics.length > 0) return success({ type: 'characteristic', place, name: leaf, characteristics });
  const charges = chargesAt(workspace, place).filter((charge) => charge.id === leaf);
  if (charges.length > 0) return success({ type: 'charge', place, charges });
  return failure({ code: lacksReference(workspace, place) ? 'unresolved-reference' : 'path-unknown-part', segment: leaf });
}

/** The own item of one of these offerings. */
export const placeOf = (offerings: readonly Offering[]): Place => ({
  type: 'self',
  path: '',
  offerings,
  narrowing: {},
  part: null,
  role: null,
  owners: [],
});

/**
 * Follows an id path (`model 12b`) from an offering: `/components/<c>`, `/groups/<g>`, `/groups/<g>/<o>`, `/roles/<r>`,
 * `/roles/<r>/<component>`, `/roles/<r>/<group>/<option>`, `/roles/<r>/item` (the filler itself); a nested bundle goes
 * on with components, groups or roles; a charge or characteristic may end it. '' is the offering's own item.
 */
export function resolveIdPath(workspace: Workspace, offering: Offering, path: string): Result<ResolvedPath, PathProblem> {
  let place: Place = placeOf([offering]);
  let segments: readonly string[] = path === '' ? [] : path.slice(1).split('/');
  while (segments.length > 0) {
    const step: Step =
      (isRole(place) ? stepInsideRole(workspace, place, place.part, segments) : null) ?? stepIntoBundle(workspace, place, segments);
    if (step === null) {
      const [leaf = '', beyond] = segments;
      return beyond === undefined ? resolveLeaf(workspace, place, leaf) : failure({ code: 'path-too-long', segment: beyond });
    }
    if (!step.ok) return step;
    place = step.value.place;
    segments = step.value.rest;
  }
  return success({ type: 'place', place });
}
