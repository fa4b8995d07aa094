import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { ItemKind, ItemTable } from './item-table.ts';

/** Items of one kind that one customer holds, and that stand in one kind of place. */
export type LikeItems = {
  readonly kind: ItemKind;
  /** Customer id. */
  readonly holder: string;
  /** The kind of membership that they fill; null for what fills none. */
  readonly filling: ItemKind | null;
  readonly items: readonly LikeItem[];
};

export type LikeItem = {
  readonly path: string;
  readonly characteristics: Readonly<Record<string, Scalar>>;
  /** Id of the installed product that it is. */
  readonly installed: string | null;
};

type Gathered = Omit<LikeItems, 'items'> & { readonly items: LikeItem[] };

function characteristicsOf({ values }: ItemKind, given: readonly Scalar[]): Record<string, Scalar> {
  const characteristics: Record<string, Scalar> = {};
  for (let index = 0; index < values.length; index++) {
    const name = values[index];
    if (name !== undefined) characteristics[name] = given[index] ?? null;
  }
  return characteristics;
}

/** The items of an accepted root by what they have in common: whoever handles five hundred lines looks at each kind once. */
export function likeItems({ kinds, holders, rows }: ItemTable): LikeItems[] {
  const paths: string[] = [];
  const gathered = new Map<string, Gathered>();
  for (const [number, above, key, of, ...given] of rows) {
    const kind = kinds[number];
    if (!kind) continue;
    const path = `${paths[above] ?? ''}${kind.place}${key}`;
    paths.push(path);
    const around = kinds[rows[above]?.[0] ?? -1];
    const filling = around?.type === 'membership' && key === 'item' && kind.place === '/' ? around : null;
    const name = `${number} ${of} ${filling ? rows[above]?.[0] : ''}`;
    let like = gathered.get(name);
    if (!like) {
      like = { kind, holder: holders[of] ?? '', filling, items: [] };
      gathered.set(name, like);
    }
    const last = kind.isInstalled ? given.at(-1) : null;
    like.items.push({ path, characteristics: characteristicsOf(kind, given), installed: typeof last === 'string' ? last : null });
  }
  return [...gathered.values()];
}
