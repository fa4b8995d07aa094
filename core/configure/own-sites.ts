import type { Characteristic, LocalizedText, PlainScalar, Scalar } from '../../schemas/generated/definitions.ts';
import type { ValueProblem } from '../definition/index.ts';
import { keptWith } from '../kernel/kept-with.ts';
import type { OwnSite, ResolvedFacts } from './request.ts';

/** Kept with the list, which is replaced as a whole: every line of hundreds looks into it at every judgement. */
const byId = keptWith((sites: readonly OwnSite[]): ReadonlyMap<string, OwnSite> => new Map(sites.map((site) => [site.id, site])));

export const ownSite = ({ ownSites }: ResolvedFacts, id: string): OwnSite | undefined => ownSites && byId(ownSites).get(id);

/** What is wrong with a value that refers to a site. Where nobody has looked which there are, nothing. */
export function checkReference(facts: ResolvedFacts, { references }: Characteristic, value: Scalar): ValueProblem | null {
  if (references === undefined || !facts.ownSites || typeof value !== 'string' || ownSite(facts, value)) return null;
  return { code: 'site-unknown', params: {} };
}

export type SiteName = { readonly value: string; readonly label: LocalizedText };

const namesOf = keptWith((ownSites: readonly OwnSite[]): readonly SiteName[] => {
  const counts = new Map<string, number>();
  for (const { name } of ownSites) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ownSites.map(({ id, name, address }): SiteName => {
    const text = counts.get(name) === 1 ? name : `${name} · ${address}`;
    return { value: id, label: { 'zh-CN': text, en: text } };
  });
});

/** What people call each site: its name, with the address where two have the same. */
export const siteNames = ({ ownSites }: Pick<ResolvedFacts, 'ownSites'>): readonly SiteName[] => (ownSites ? namesOf(ownSites) : []);

type Listed = { readonly value: PlainScalar; readonly label: LocalizedText | null };

/** The values of a characteristic that can be listed, each with what it is called; null where any may be typed. */
export function listedValues(characteristic: Characteristic, facts: ResolvedFacts): readonly Listed[] | null {
  if (characteristic.references) return siteNames(facts);
  const { const: only, enum: values, enumLabels } = characteristic;
  const listed = only === undefined ? values : [only];
  return listed?.map((value) => ({ value, label: enumLabels?.[String(value)] ?? null })) ?? null;
}
