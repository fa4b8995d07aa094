import { isBundle, type Offering } from '../../../core/definition/index.ts';
import { keptBy, keptWith } from '../../../core/kernel/kept-with.ts';
import type { Bundle, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn } from './draft-document.ts';
import { offeringPrice, type ShownPrice } from './offering-price.ts';
import { type Level, type PartKind, type Place, placeOf, rootPlace } from './place.ts';

/** One line of the outline and one node of the canvas: both are drawn from these, so that they cannot differ. */
export type OutlineRow = {
  readonly place: Place;
  readonly parent: Place | null;
  readonly kind: 'offering' | PartKind;
  readonly depth: number;
  readonly id: string;
  readonly name: LocalizedText;
  /** Offering that a component or option brings. */
  readonly offering: string | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Proposed quantity, or ids of proposed options. */
  readonly proposed: number | readonly string[] | null;
  /** An option that its group proposes. */
  readonly isProposed: boolean;
  readonly children: readonly Place[];
  /** What the offering it brings costs by itself. */
  readonly prices: readonly ShownPrice[];
};

type Here = { readonly document: DraftDocument; readonly keys: readonly string[]; readonly parent: Place; readonly depth: number };

const plain = (id: string): LocalizedText => ({ 'zh-CN': id, en: id });
const nameOf = (
  document: DraftDocument,
  part: { readonly name?: LocalizedText; readonly offering?: string; readonly id: string },
): LocalizedText => part.name ?? (part.offering ? offeringIn(document, part.offering)?.name : undefined) ?? plain(part.id);

function rowsOfLevel(level: Level, here: Here): OutlineRow[] {
  const { document, parent, depth } = here;
  const components = (level.components ?? []).map(
    (part): OutlineRow => ({
      place: placeOf(...here.keys, 'components', part.id),
      parent,
      kind: 'component',
      depth,
      id: part.id,
      name: nameOf(document, part),
      offering: part.offering,
      min: part.min,
      max: part.max,
      proposed: part.default ?? null,
      isProposed: false,
      children: [],
      prices: offeringPrice(document, part.offering),
    }),
  );
  const groups = (level.groups ?? []).flatMap((part): OutlineRow[] => {
    const place = placeOf(...here.keys, 'groups', part.id);
    const options = part.options.map(
      (option): OutlineRow => ({
        place: placeOf(...here.keys, 'groups', part.id, option.id),
        parent: place,
        kind: 'option',
        depth: depth + 1,
        id: option.id,
        name: nameOf(document, option),
        offering: option.offering,
        min: option.min ?? null,
        max: option.max ?? null,
        proposed: option.default ?? null,
        isProposed: part.default?.includes(option.id) ?? false,
        children: [],
        prices: offeringPrice(document, option.offering),
      }),
    );
    const group: OutlineRow = {
      place,
      parent,
      kind: 'group',
      depth,
      id: part.id,
      name: nameOf(document, part),
      offering: null,
      min: part.min,
      max: part.max,
      proposed: part.default ?? null,
      isProposed: false,
      children: options.map((option) => option.place),
      prices: [],
    };
    return [group, ...options];
  });
  return [...components, ...groups];
}

const childrenOf = (rows: readonly OutlineRow[], place: Place): Place[] =>
  rows.filter((row) => row.parent === place).map((row) => row.place);

function rowsOfRoles(bundle: Bundle, document: DraftDocument): OutlineRow[] {
  return (bundle.roles ?? []).flatMap((part) => {
    const place = placeOf('roles', part.id);
    const below = rowsOfLevel(part, { document, keys: ['roles', part.id], parent: place, depth: 3 });
    const role: OutlineRow = {
      place,
      parent: rootPlace,
      kind: 'role',
      depth: 2,
      id: part.id,
      name: nameOf(document, part),
      offering: null,
      min: part.min,
      max: part.max,
      proposed: part.default ?? null,
      isProposed: false,
      children: childrenOf(below, place),
      prices: [],
    };
    return [role, ...below];
  });
}

/** The whole structure of an offering from top to bottom; a simple offering has its one line. Kept per document: many ask after one edit. */
export const outlineOf = (document: DraftDocument, offering: Offering): readonly OutlineRow[] => outlinesIn(document)(offering);

const outlinesIn = keptWith((document: DraftDocument) => keptBy((offering: Offering) => rowsOf(document, offering)));

function rowsOf(document: DraftDocument, offering: Offering): readonly OutlineRow[] {
  const parts = isBundle(offering)
    ? [...rowsOfRoles(offering, document), ...rowsOfLevel(offering, { document, keys: [], parent: rootPlace, depth: 2 })]
    : [];
  const root: OutlineRow = {
    place: rootPlace,
    parent: null,
    kind: 'offering',
    depth: 1,
    id: offering.id,
    name: offering.name,
    offering: offering.id,
    min: null,
    max: null,
    proposed: null,
    isProposed: false,
    children: childrenOf(parts, rootPlace),
    prices: offeringPrice(document, offering.id),
  };
  return [root, ...parts];
}

/** What is to be seen when these places are shut. */
export function visibleRows(rows: readonly OutlineRow[], collapsed: ReadonlySet<Place>): readonly OutlineRow[] {
  const hidden = new Set<Place>();
  return rows.filter((row) => {
    const isHidden = row.parent !== null && (hidden.has(row.parent) || collapsed.has(row.parent));
    if (isHidden) hidden.add(row.place);
    return !isHidden;
  });
}
