import type { Judgement, PriceLine } from '../../../core/configure/index.ts';
import type { Period } from '../../../schemas/generated/definitions.ts';
import type { DraftDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import { idPathOf, type Place, rootPlace } from '../model/place.ts';
import { ruleIn, ruleRefOf } from '../model/rule-ref.ts';

/** What a part and all inside it cost in the sample, in micro-yuan. */
export type PartPrice = {
  readonly oneTime: number;
  readonly recurring: readonly { readonly period: Period; readonly amount: number }[];
  /** An amount hangs on a value that the sample does not give. */
  readonly isOpen: boolean;
};

/** How many rules the sample judged at a part: those that took effect, and those that it could not decide. */
export type PartRules = { readonly count: number; readonly decide: number; readonly open: number };

const isWithin = (path: string, around: string): boolean => path === around || path.startsWith(`${around}/`);

function addUp(lines: readonly PriceLine[]): PartPrice {
  let oneTime = 0;
  const recurring = new Map<string, { readonly period: Period; readonly amount: number }>();
  for (const { period, amount } of lines) {
    if (amount === null) continue;
    if (!period) oneTime += amount;
    else {
      const key = `${period.length} ${period.unit}`;
      recurring.set(key, { period, amount: (recurring.get(key)?.amount ?? 0) + amount });
    }
  }
  return { oneTime, recurring: [...recurring.values()], isOpen: lines.some(({ amount }) => amount === null) };
}

const pathsOf = ({ items }: Judgement): ReadonlyMap<string, string> => new Map(items.map(({ path, idPath }) => [path, idPath]));

/** By part; what the sample does not bring is missing. */
export function pricesByPart(rows: readonly OutlineRow[], judgement: Judgement): ReadonlyMap<Place, PartPrice> {
  const idPaths = pathsOf(judgement);
  const placed = judgement.price.lines.map((line) => ({ line, idPath: idPaths.get(line.item) ?? line.item }));
  return new Map(
    rows.flatMap(({ place }) => {
      const at = idPathOf(place);
      const isHere = (idPath: string) => place === rootPlace || isWithin(idPath, at);
      if (!judgement.items.some(({ idPath }) => isHere(idPath))) return [];
      return [[place, addUp(placed.filter(({ idPath }) => isHere(idPath)).map(({ line }) => line))] as const];
    }),
  );
}

/** The part that a path of items leads to, or the nearest around it. */
function placeAt(rows: readonly OutlineRow[], idPath: string): Place {
  const around = rows.filter(({ place }) => place !== rootPlace && isWithin(idPath, idPathOf(place)));
  return around.sort((one, other) => other.place.length - one.place.length)[0]?.place ?? rootPlace;
}

/** By part, where its rules are judged: on what they name, else where they were judged. Each rule counts once. */
export function rulesByPart(rows: readonly OutlineRow[], document: DraftDocument, judgement: Judgement): ReadonlyMap<Place, PartRules> {
  const idPaths = pathsOf(judgement);
  const found = new Map<string, { readonly place: Place; readonly applies: Set<string> }>();
  for (const { rule: key, item, applies } of judgement.outcomes) {
    const reference = ruleRefOf(key);
    const rule = reference && ruleIn(document, reference);
    const on = rule && 'on' in rule ? rule.on : undefined;
    const known = found.get(key) ?? { place: placeAt(rows, on ?? idPaths.get(item) ?? item), applies: new Set() };
    found.set(key, { ...known, applies: known.applies.add(applies) });
  }
  const parts = new Map<Place, PartRules>();
  for (const { place, applies } of found.values()) {
    const { count, decide, open } = parts.get(place) ?? { count: 0, decide: 0, open: 0 };
    const isOpen = !applies.has('yes') && applies.has('unknown');
    parts.set(place, { count: count + 1, decide: decide + (applies.has('yes') ? 1 : 0), open: open + (isOpen ? 1 : 0) });
  }
  return parts;
}
