import type { Offering } from '../../core/definition/index.ts';
import { formsOfName, type NameTerm, termsOfForms } from './name-terms.ts';

/** What the offerings of a release are found by: their names in both languages and their codes. */
export type OfferingIndex = readonly { readonly id: string; readonly terms: readonly NameTerm[] }[];

type Written = readonly { readonly id: string; readonly forms: readonly (readonly string[])[] }[];

/** A code from each of its words on. */
const formOfCode = (id: string): string[] => id.split(/(?<=-)/);

/** Made at publication, where readings are looked up once. */
export const writeOfferingIndex = (offerings: readonly Offering[]): string =>
  JSON.stringify(
    offerings.map(({ id, name }) => ({
      id,
      forms: [formOfCode(id), ...formsOfName(name['zh-CN']), ...formsOfName(name.en)],
    })) satisfies Written,
  );

export function readOfferingIndex(json: string): OfferingIndex {
  const written: Written = JSON.parse(json);
  return written.map(({ id, forms }) => ({ id, terms: termsOfForms(forms) }));
}

/** Offerings with a name or code that begins with it, then those with one that has it inside. */
export function findOfferings(index: OfferingIndex, text: string): string[] {
  const byRank: [string[], string[], string[]] = [[], [], []];
  for (const { id, terms } of index) {
    let best = 3;
    for (const { rank, term } of terms) {
      if (rank + 1 >= best || !term.startsWith(text)) continue;
      best = term === text && rank === 0 ? 0 : rank + 1;
    }
    byRank[best]?.push(id);
  }
  return byRank.flat();
}
