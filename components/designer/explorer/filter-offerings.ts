import type { Offering, Workspace } from '../../../core/definition/index.ts';
import { type Facet, type FacetChoices, facetChoices, facets, facetValues, isOffered } from './facets.ts';
import { isFoundBy } from './found-by.ts';

export type ExplorerFilter = {
  readonly search: string;
  /** What the server found beside: in pinyin or by initials. */
  readonly alsoFound?: ReadonlySet<string>;
  readonly isChangedOnly: boolean;
  /** Validity must contain this instant (milliseconds); null: any. */
  readonly offeredAt: number | null;
  readonly chosen: FacetChoices;
};

/** How many would be left if this value were chosen beside what the other facets say. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export type Filtered = { readonly offerings: readonly Offering[]; readonly counts: FacetCounts };

type Asked = {
  readonly filter: ExplorerFilter;
  /** The instant for which an offering's standing is told. */
  readonly now: number;
  readonly isChanged: (offering: Offering) => boolean;
};

export const noChoices: FacetChoices = { kind: [], standing: [], class: [], region: [], channel: [] };

export const isNarrowed = ({ search, isChangedOnly, offeredAt, chosen }: ExplorerFilter): boolean =>
  search.trim() !== '' || isChangedOnly || offeredAt !== null || facets.some((facet) => chosen[facet].length > 0);

type Counted = { readonly facet: Facet; readonly values: readonly string[] | null };
const counted = new WeakMap<Offering, { readonly now: number; readonly facets: readonly Counted[] }>();

/** Kept per offering: every key of a search asks all of them. */
function countedUnder(offering: Offering, now: number): readonly Counted[] {
  const kept = counted.get(offering);
  if (kept?.now === now) return kept.facets;
  const made = facets.map((facet) => ({ facet, values: facetValues[facet](offering, now) }));
  counted.set(offering, { now, facets: made });
  return made;
}

/** How many stand under each value. Those without a limit stand under all: they are added to each at the end. */
function counter(all: FacetChoices) {
  const perFacet = <Value>(make: () => Value): Record<Facet, Value> => ({
    kind: make(),
    standing: make(),
    class: make(),
    region: make(),
    channel: make(),
  });
  const counts = perFacet(() => new Map<string, number>());
  const unlimited = perFacet(() => 0);
  return {
    count: ({ facet, values }: Counted) => {
      if (values === null) unlimited[facet] += 1;
      else for (const value of values) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    },
    total: (): FacetCounts => {
      for (const facet of facets)
        if (unlimited[facet] > 0)
          for (const value of all[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + unlimited[facet]);
      return counts;
    },
  };
}

/** What the filter leaves, and the counts of every facet, in one walk over the catalogue. */
export function filterOfferings(workspace: Workspace, { filter, now, isChanged }: Asked): Filtered {
  const { search, alsoFound, isChangedOnly, offeredAt, chosen } = filter;
  const isFound = isFoundBy(search);
  const { count, total } = counter(facetChoices(workspace));
  const isChoosing = facets.some((facet) => chosen[facet].length > 0);
  const refuses = ({ facet, values }: Counted): boolean =>
    chosen[facet].length > 0 && values !== null && !values.some((value) => chosen[facet].includes(value));
  const offerings: Offering[] = [];
  for (const offering of workspace.all('offering')) {
    if (isChangedOnly && !isChanged(offering)) continue;
    if (offeredAt !== null && !isOffered(offering, offeredAt)) continue;
    if (!isFound(offering) && alsoFound?.has(offering.id) !== true) continue;
    const under = countedUnder(offering, now);
    // A facet counts as if nothing were chosen in it: whoever is refused by it alone would be let in by another value.
    const [only, another] = isChoosing ? under.filter(refuses) : [];
    if (!only) {
      offerings.push(offering);
      for (const each of under) count(each);
    } else if (!another) count(only);
  }
  return { offerings, counts: total() };
}
