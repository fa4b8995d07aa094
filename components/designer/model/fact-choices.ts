import {
  acceptedOfferings,
  declaredType,
  type FactType,
  factRegistry,
  isBundle,
  type Offering,
  type Workspace,
} from '../../../core/definition/index.ts';
import type { Bundle, FactRef, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { workspaceOfDocument } from './draft-document.ts';
import { characteristicOf } from './fact-names.ts';
import type { OutlineRow } from './outline.ts';
import type { SeenFacts } from './seen-facts.ts';

/** A fact as one text, for lists. */
export const factText = (ref: FactRef): string => [ref.fact, ref.path ?? '', JSON.stringify(ref.params ?? null)].join('|');

const characteristicNames = (workspace: Workspace, offerings: readonly (Offering | undefined)[]): readonly string[] => [
  ...new Set(
    offerings.flatMap((offering) =>
      offering && !isBundle(offering)
        ? Object.keys(workspace.get('specification', offering.specification)?.characteristics.properties ?? {})
        : [],
    ),
  ),
];

/** The products that may fill the role there. */
const fillersOf = (workspace: Workspace, bundle: Bundle | null, row: OutlineRow): readonly Offering[] => {
  const role = bundle?.roles?.find(({ id }) => id === row.id);
  return role ? acceptedOfferings(workspace, role) : [];
};

/** Of a role these are among the paths of its products. */
const ofEveryPart = ['offering', 'action', 'brand'];

const pathsOf = (fact: string): readonly string[] => Object.keys(factRegistry.get(fact)?.paths ?? {});

/** What `bundle` says of its own parts: what is chosen in a group, how many of the others, and what each of them is. */
function partFacts(workspace: Workspace, offering: Offering, rows: readonly OutlineRow[]): readonly FactRef[] {
  const bundle = isBundle(offering) ? offering : null;
  return rows
    .filter((row) => row.depth === 2)
    .flatMap((row): FactRef[] => {
      const brought = rows.filter((each) => each.place === row.place || each.parent === row.place);
      const offerings = brought.map((each) => (each.offering === null ? undefined : workspace.get('offering', each.offering)));
      const all: Readonly<Record<OutlineRow['kind'], () => readonly string[]>> = {
        offering: () => [],
        option: () => [],
        component: () => ['quantity', ...characteristicNames(workspace, offerings), ...ofEveryPart],
        group: () => ['count', ...characteristicNames(workspace, offerings), ...ofEveryPart],
        role: () => ['count', ...pathsOf('product'), ...characteristicNames(workspace, fillersOf(workspace, bundle, row))],
      };
      const own: FactRef[] = row.kind === 'group' ? [{ fact: 'bundle', path: row.id }] : [];
      return [...own, ...all[row.kind]().map((name) => ({ fact: 'bundle', path: `${row.id}.${name}` }))];
    });
}

/** What a count begins with: how many of this offering the order brings. */
const countOf = (offering: Offering): FactRef => ({ fact: 'items', path: 'count', params: { of: offering.id, per: 'order' } });

/** The facts that make sense in a rule of this offering: declared ones, characteristics of what it judges, the bundle's parts, counts. */
export function factChoices({ document, offering, rows }: SeenFacts, current: FactRef): readonly FactRef[] {
  const workspace = workspaceOfDocument(document);
  const bundle = isBundle(offering) ? offering : null;
  const fillers = rows.flatMap((row) => (row.kind === 'role' ? fillersOf(workspace, bundle, row) : []));
  const judged = rows.map((row) => (row.offering === null ? undefined : workspace.get('offering', row.offering)));
  const ofMembers = rows.some((row) => row.kind === 'role') ? ['product', 'holder'] : [];
  const declared = ['customer', 'household', 'group', 'order', 'site', 'resource', 'item', ...ofMembers];
  const registry = declared.flatMap((fact) => pathsOf(fact).map((path): FactRef => ({ fact, path })));
  const own = characteristicNames(workspace, judged).map((path): FactRef => ({ fact: 'item', path }));
  const ofFillers = characteristicNames(workspace, fillers).map((path): FactRef => ({ fact: 'product', path }));
  const parts = [...partFacts(workspace, offering, rows), ...ofFillers];
  const count = current.fact === 'items' ? [] : [countOf(offering)];
  const all = [current, ...own, ...parts, ...registry, ...count];
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
export type FactShape = Pick<FactType, 'type' | 'isList' | 'format' | 'isWhole'> & { readonly domain: readonly PlainScalar[] | null };

export function factShape(seen: SeenFacts, ref: FactRef): FactShape {
  const declared = declaredType(ref);
  if (declared) return { ...declared, domain: declared.domain ?? null };
  const group = ref.fact === 'bundle' ? seen.rows.find((row) => row.kind === 'group' && row.id === ref.path) : undefined;
  if (group) return { type: 'string', isList: (group.max ?? 1) > 1, domain: group.children.map((place) => place.split('/').at(-1) ?? '') };
  if (ref.path === 'count' || ref.path?.endsWith('.quantity') || ref.path?.endsWith('.count'))
    return { type: 'number', isList: false, isWhole: true, domain: null };
  const characteristic = characteristicOf(seen, ref);
  const isList = ref.fact === 'bundle' ? ('either' as const) : false;
  if (!characteristic) return { type: 'any', isList, domain: null };
  const { type, format } = characteristic;
  return {
    type: type === 'integer' ? 'number' : type,
    isList,
    domain: characteristic.enum ?? null,
    ...(type === 'integer' ? { isWhole: true } : {}),
    ...(format === 'date' || format === 'date-time' ? { format } : {}),
  };
}
