import {
  characteristicsAt,
  chargesAt,
  isBundle,
  type Offering,
  type ResolvedPath,
  resolveIdPath,
  type Workspace,
} from '../../../core/definition/index.ts';
import type { LocalizedText, PlainScalar } from '../../../schemas/generated/definitions.ts';
import type { OutlineRow } from './outline.ts';
import { idPathOf } from './place.ts';

/** What an id path leads to, called by the names on its way. */
export type NamedPath = { readonly path: string; readonly names: readonly LocalizedText[] };
type ResolvedPlace = Extract<ResolvedPath, { type: 'place' }>['place'];

const plain = (id: string): LocalizedText => ({ 'zh-CN': id, en: id });
function namesOf(rows: readonly OutlineRow[], row: OutlineRow): readonly LocalizedText[] {
  const parent = row.parent === null ? undefined : rows.find(({ place }) => place === row.parent);
  return parent && parent.kind !== 'offering' ? [...namesOf(rows, parent), row.name] : [row.name];
}

/** Every part of the offering; of a role also its filler. */
export const partPaths = (rows: readonly OutlineRow[], filler: LocalizedText): readonly NamedPath[] =>
  rows
    .filter((row) => row.kind !== 'offering')
    .flatMap((row) => {
      const own = { path: idPathOf(row.place), names: namesOf(rows, row) };
      return row.kind === 'role' ? [own, { path: `${own.path}/item`, names: [...own.names, filler] }] : [own];
    });

const placesOf = (workspace: Workspace, offering: Offering, parts: readonly NamedPath[]) =>
  [{ path: '', names: [] }, ...parts].flatMap(({ path, names }) => {
    const resolved = resolveIdPath(workspace, offering, path);
    return resolved.ok && resolved.value.type === 'place' ? [{ path, names, place: resolved.value.place }] : [];
  });

const characteristicNames = (workspace: Workspace, { offerings, type }: ResolvedPlace): readonly string[] => [
  ...new Set(
    (type === 'role' ? [] : offerings).flatMap((offering) =>
      isBundle(offering) ? [] : Object.keys(workspace.get('specification', offering.specification)?.characteristics.properties ?? {}),
    ),
  ),
];

/** Every characteristic of the offering's own item and of its parts. */
export const characteristicPaths = (workspace: Workspace, offering: Offering, parts: readonly NamedPath[]): readonly NamedPath[] =>
  placesOf(workspace, offering, parts).flatMap(({ path, names, place }) =>
    characteristicNames(workspace, place).map((name) => ({
      path: `${path}/${name}`,
      names: [...names, characteristicsAt(workspace, place, name)[0]?.label ?? plain(name)],
    })),
  );

/** Every charge on the offering's own item and on its parts, which a discount may alter. */
export const chargePaths = (workspace: Workspace, offering: Offering, parts: readonly NamedPath[]): readonly NamedPath[] =>
  placesOf(workspace, offering, parts).flatMap(({ path, names, place }) =>
    chargesAt(workspace, place)
      .filter(({ type }) => type === 'one-time' || type === 'recurring')
      .map(({ id, name }) => ({ path: `${path}/${id}`, names: [...names, name] })),
  );

export type ValueShape = { readonly type: 'string' | 'number' | 'boolean'; readonly values: readonly PlainScalar[] };

/** What a value of this characteristic can be; null where the path leads to none. */
export function valueShapeAt(workspace: Workspace, offering: Offering, path: string): ValueShape | null {
  const resolved = resolveIdPath(workspace, offering, path);
  const [first] = resolved.ok && resolved.value.type === 'characteristic' ? resolved.value.characteristics : [];
  if (!first) return null;
  const type = first.type === 'integer' ? 'number' : first.type;
  return { type, values: type === 'boolean' ? [true, false] : (first.enum ?? []) };
}
