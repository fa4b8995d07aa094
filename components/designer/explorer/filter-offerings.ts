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

/** What the filter leaves, and the counts of every facet, in one walk over the catalogue. */
export function filterOfferings(workspace: Workspace, { filter, now, isChanged }: Asked): Filtered {
  const { search, alsoFound, isChangedOnly, offeredAt, chosen } = filter;
  const isFound = isFoundBy(search);
  const all = facetChoices(workspace);
  const counts: Record<Facet, Map<string, number>> = {
    kind: new Map(),
    standing: new Map(),
    class: new Map(),
    region: new Map(),
    channel: new Map(),
  };
  const count = (facet: Facet, values: readonly string[] | null) => {
    for (const value of values ?? all[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  const offerings: Offering[] = [];
  for (const offering of workspace.all('offering')) {
    if (isChangedOnly && !isChanged(offering)) continue;
    if (offeredAt !== null && !isOffered(offering, offeredAt)) continue;
    if (!isFound(offering) && alsoFound?.has(offering.id) !== true) continue;
    const values = facets.map((facet) => ({ facet, values: facetValues[facet](offering, now) }));
    const refused = values.filter(
      ({ facet, values: own }) => chosen[facet].length > 0 && own !== null && !own.some((value) => chosen[facet].includes(value)),
    );
    // A facet counts as if nothing were chosen in it: whoever is refused by it alone would be let in by another value.
    const [only, another] = refused;
    if (!only) {
      offerings.push(offering);
      for (const { facet, values: own } of values) count(facet, own);
    } else if (!another) count(only.facet, only.values);
  }
  return { offerings, counts };
}
