import { declaredType, type FactType, factRegistry, isBundle, type Offering } from '../../../core/definition/index.ts';
import type { FactRef, PlainScalar } from '../../../schemas/generated/definitions.ts';
import type { DraftDocument } from './draft-document.ts';
import { offeringIn } from './draft-document.ts';
import { characteristicOf } from './fact-names.ts';
import type { OutlineRow } from './outline.ts';

export type SeenFacts = { readonly document: DraftDocument; readonly offering: Offering; readonly rows: readonly OutlineRow[] };

/** A fact as one text, for lists. */
export const factText = (ref: FactRef): string => [ref.fact, ref.path ?? '', JSON.stringify(ref.params ?? null)].join('|');

const characteristicNames = (document: DraftDocument, offering: string | null): string[] => {
  const found = offering === null ? null : offeringIn(document, offering);
  const specification = found && !isBundle(found) ? document[`specification/${found.specification}`] : undefined;
  return specification?.kind === 'specification' ? Object.keys(specification.characteristics.properties) : [];
};

/** The facts that make sense in a rule of this offering: declared ones, the item's characteristics, the bundle's parts. */
export function factChoices({ document, offering, rows }: SeenFacts, current: FactRef): readonly FactRef[] {
  const ofMembers = rows.some((row) => row.kind === 'role') ? ['product', 'holder'] : [];
  const declared = ['customer', 'household', 'group', 'order', 'site', 'resource', 'item', ...ofMembers];
  const registry = declared.flatMap((fact) => Object.keys(factRegistry.get(fact)?.paths ?? {}).map((path): FactRef => ({ fact, path })));
  const own = characteristicNames(document, offering.id).map((path): FactRef => ({ fact: 'item', path }));
  const parts = rows
    .filter((row) => row.depth === 2)
    .flatMap((row): FactRef[] => {
      if (row.kind === 'group') return [{ fact: 'bundle', path: row.id }];
      const names = ['quantity', ...characteristicNames(document, row.offering)];
      return names.map((name) => ({ fact: 'bundle', path: `${row.id}.${name}` }));
    });
  const all = [current, ...own, ...parts, ...registry];
  return [
    ...new Map(
      all.map((ref) => [
        factText(ref),
        { fact: ref.fact, ...(ref.path === undefined ? {} : { path: ref.path }), ...(ref.params ? { params: ref.params } : {}) },
      ]),
    ).values(),
  ];
}

/** What a fact is compared with: its type, and the values it can have where they are known. */
export type FactShape = Pick<FactType, 'type' | 'isList' | 'format'> & { readonly domain: readonly PlainScalar[] | null };

export function factShape(seen: SeenFacts, ref: FactRef): FactShape {
  const declared = declaredType(ref);
  if (declared) return { ...declared, domain: declared.domain ?? null };
  const group = ref.fact === 'bundle' ? seen.rows.find((row) => row.kind === 'group' && row.id === ref.path) : undefined;
  if (group) return { type: 'string', isList: (group.max ?? 1) > 1, domain: group.children.map((place) => place.split('/').at(-1) ?? '') };
  if (ref.path === 'count' || ref.path?.endsWith('.quantity') || ref.path?.endsWith('.count'))
    return { type: 'number', isList: false, domain: null };
  const characteristic = characteristicOf(seen, ref);
  const isList = ref.fact === 'bundle' ? ('either' as const) : false;
  if (!characteristic) return { type: 'any', isList, domain: null };
  const { type, format } = characteristic;
  return {
    type: type === 'integer' ? 'number' : type,
    isList,
    domain: characteristic.enum ?? null,
    ...(format === 'date' || format === 'date-time' ? { format } : {}),
  };
}
