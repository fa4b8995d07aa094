import { instantOf, isBundle, type Offering, type Workspace } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import { customerClasses } from '../model/customer-classes.ts';

/** Whether an offering is sold: by itself, and on the day that is asked for. */
export const standings = ['sold', 'planned', 'ended', 'part-only'] as const;
export type Standing = (typeof standings)[number];

export const facets = ['kind', 'standing', 'class', 'region', 'channel'] as const;
export type Facet = (typeof facets)[number];

/** What is chosen in each facet; none: no limit. */
export type FacetChoices = Readonly<Record<Facet, readonly string[]>>;

const instants = new Map<string, number | null>();
/** Few days occur in a catalogue, and each is asked of often. */
function instant(text: string | undefined): number | null {
  if (text === undefined) return null;
  const kept = instants.get(text);
  if (kept !== undefined) return kept;
  const made = instantOf(text);
  instants.set(text, made);
  return made;
}

export function isOffered({ validFor }: Offering, at: number): boolean {
  return at >= (instant(validFor?.start) ?? Number.NEGATIVE_INFINITY) && at < (instant(validFor?.end) ?? Number.POSITIVE_INFINITY);
}

function standingOf(offering: Offering, at: number): Standing {
  if (isOffered(offering, at)) return offering.isSellable === false ? 'part-only' : 'sold';
  return at < (instant(offering.validFor?.start) ?? Number.NEGATIVE_INFINITY) ? 'planned' : 'ended';
}

/** Under which values of a facet an offering is found; null: under all, as it names no limit. */
export const facetValues: Readonly<Record<Facet, (offering: Offering, at: number) => readonly string[] | null>> = {
  kind: (offering) => [isBundle(offering) ? 'bundle' : 'simple'],
  standing: (offering, at) => [standingOf(offering, at)],
  class: ({ market }) => market.customerClasses,
  region: ({ market }) => market.regions ?? null,
  channel: ({ market }) => market.channels ?? null,
};

/** What can be chosen in each facet of a catalogue. */
export const facetChoices = keptWith((workspace: Workspace): FacetChoices => {
  const channels = workspace.all('channel');
  const regions = new Set(channels.flatMap(({ outlets }) => outlets.map(({ region }) => region)));
  for (const { market } of workspace.all('offering')) for (const region of market.regions ?? []) regions.add(region);
  return {
    kind: ['bundle', 'simple'],
    standing: standings,
    class: customerClasses,
    region: [...regions].sort(),
    channel: channels.map(({ id }) => id),
  };
});
