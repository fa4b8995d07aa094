import type { OutlineRow } from './outline.ts';
import { type Place, parentPlace, placeKeys, rootPlace } from './place.ts';
import type { StructureLink } from './structure-links.ts';

export const drawnTypes = ['require', 'exclude', 'rely'] as const;
/** What a line between two parts can be made. */
export type DrawnType = (typeof drawnTypes)[number];
export type DrawnLink = { readonly type: DrawnType; readonly from: Place; readonly to: Place };
export type LinkRefusal = {
  readonly code: 'same' | 'inside' | 'whole' | 'circle' | 'required' | 'excluded' | 'exists' | 'not-beside';
  /** The parts that a circle leads through, first and last the same. */
  readonly way: readonly Place[];
};

const refuse = (code: LinkRefusal['code'], way: readonly Place[] = []): LinkRefusal => ({ code, way });
const isWithin = (place: Place, around: Place): boolean => place.startsWith(`${around}/`);

const groupOf = (place: Place): Place | null => (placeKeys(place).at(-3) === 'groups' ? parentPlace(place) : null);

/** The way along lines of one type from a part back to another. An option that is there makes its group be there. */
function wayBetween(links: readonly StructureLink[], type: DrawnType, from: Place, to: Place): readonly Place[] | null {
  const lines = links.filter((link) => link.type === type);
  const seen = new Set<Place>();
  const visit = (place: Place, trail: readonly Place[]): readonly Place[] | null => {
    if (place === to || groupOf(place) === to) return [...trail, place];
    if (seen.has(place)) return null;
    seen.add(place);
    for (const line of lines) {
      if (line.from !== place && line.from !== groupOf(place)) continue;
      const way = visit(line.to, [...trail, place]);
      if (way) return way;
    }
    return null;
  };
  return visit(from, []);
}

/** Only a component or group relies, on a component or role beside it. */
function isBeside(rows: readonly OutlineRow[], from: Place, to: Place): boolean {
  const [one, other] = [from, to].map((place) => rows.find((row) => row.place === place));
  if (!one || !other || one.parent !== other.parent) return false;
  return (one.kind === 'component' || one.kind === 'group') && (other.kind === 'component' || other.kind === 'role');
}

const joins = (link: StructureLink, one: Place, other: Place): boolean => link.from === one && link.to === other;

/** Why a line cannot be drawn; null where it can. */
export function linkRefusal(
  rows: readonly OutlineRow[],
  links: readonly StructureLink[],
  { type, from, to }: DrawnLink,
): LinkRefusal | null {
  if (from === rootPlace || to === rootPlace) return refuse('whole');
  if (from === to) return refuse('same');
  const isOfRole = rows.find((row) => row.place === from)?.kind === 'role' && isWithin(to, from);
  if (isWithin(from, to) || (isWithin(to, from) && !isOfRole)) return refuse('inside');
  if (type === 'rely' && !isBeside(rows, from, to)) return refuse('not-beside');
  const between = links.filter((link) => joins(link, from, to) || (joins(link, to, from) && link.type === 'exclude'));
  if (between.some((link) => link.type === type)) return refuse('exists');
  if (type === 'exclude') {
    const isRequired = wayBetween(links, 'require', from, to) ?? wayBetween(links, 'require', to, from);
    return isRequired ? refuse('required', isRequired) : null;
  }
  if (type === 'require' && between.some((link) => link.type === 'exclude')) return refuse('excluded');
  const back = wayBetween(links, type, to, from);
  return back ? refuse('circle', [from, ...back]) : null;
}
