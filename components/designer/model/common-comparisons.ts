import { isBundle, type Workspace } from '../../../core/definition/index.ts';
import type { Characteristic, Condition, FactCondition, LocalizedText, PlainScalar } from '../../../schemas/generated/definitions.ts';
import type { OutlineRow } from './outline.ts';
import { idPathOf } from './place.ts';
import { type TakenPart, takenParts } from './taken-parts.ts';

/** What a comparison says, for whoever puts it into words. */
export type Said =
  | ({ readonly type: 'taken' } & TakenPart)
  | { readonly type: 'value'; readonly row: OutlineRow; readonly label: LocalizedText; readonly condition: FactCondition }
  | { readonly type: 'source'; readonly row: OutlineRow; readonly condition: FactCondition }
  | { readonly type: 'named'; readonly name: LocalizedText };

/** A whole comparison that nobody has to build: a rule is made of one or several of them. */
export type CommonComparison = {
  readonly key: string;
  readonly said: Said;
  /** Id path of the part that a rule with it is on, unless its author says otherwise. */
  readonly on: string | null;
  /** Judged there, or from the bundle where that can see it. */
  readonly conditionOn: (on: string | undefined) => Condition;
};

const valuesOf = ({ enum: values, type }: Characteristic): readonly PlainScalar[] => values ?? (type === 'boolean' ? [true, false] : []);

function ofValues(workspace: Workspace, row: OutlineRow): readonly CommonComparison[] {
  const brought = row.offering === null ? undefined : workspace.get('offering', row.offering);
  const isPart = row.kind === 'component' || row.kind === 'option';
  if (!isPart || !brought || isBundle(brought)) return [];
  const properties = workspace.get('specification', brought.specification)?.characteristics.properties ?? {};
  const on = idPathOf(row.place);
  return Object.entries(properties).flatMap(([name, characteristic]) =>
    valuesOf(characteristic).map((value): CommonComparison => {
      const condition: FactCondition = { fact: 'item', path: name, operator: 'equal', value };
      const isSeen = row.kind === 'component' && row.depth === 2;
      return {
        key: `${row.place}/${name}=${value}`,
        said: { type: 'value', row, label: characteristic.label, condition },
        on,
        conditionOn: (place) => (place === on || !isSeen ? condition : { ...condition, fact: 'bundle', path: `${row.id}.${name}` }),
      };
    }),
  );
}

const ofSources = (row: OutlineRow): readonly CommonComparison[] =>
  (row.kind === 'role' ? ['new', 'existing'] : []).map((value): CommonComparison => {
    const on = idPathOf(row.place);
    const condition: FactCondition = { fact: 'product', path: 'source', operator: 'equal', value };
    return {
      key: `${row.place}/source=${value}`,
      said: { type: 'source', row, condition },
      on,
      conditionOn: (place) =>
        `${place ?? ''}/`.startsWith(`${on}/`) ? condition : { ...condition, fact: 'bundle', path: `${row.id}.source` },
    };
  });

/**
 * What designers of bundles compare most: an option is chosen, a part is taken, a characteristic has one of its values, a member's
 * product is new, a condition that has a name.
 */
export function commonComparisons(workspace: Workspace, rows: readonly OutlineRow[]): readonly CommonComparison[] {
  const taken = takenParts(rows).map(
    (part): CommonComparison => ({
      key: part.row.place,
      said: { type: 'taken', ...part },
      on: null,
      conditionOn: () => part.condition,
    }),
  );
  const named = workspace.all('condition').map(
    ({ id, name }): CommonComparison => ({
      key: `condition ${id}`,
      said: { type: 'named', name },
      on: null,
      conditionOn: () => ({ condition: id }),
    }),
  );
  return [...taken, ...rows.flatMap(ofSources), ...rows.flatMap((row) => ofValues(workspace, row)), ...named];
}

export type Combinator = 'all' | 'any';

/** The condition that these are together; null without any. */
export function conditionOfComparisons(
  picked: readonly CommonComparison[],
  { on, combinator }: { readonly on: string | undefined; readonly combinator: Combinator },
): Condition | null {
  const [first, ...others] = picked.map(({ conditionOn }) => conditionOn(on));
  if (!first || others.length === 0) return first ?? null;
  return combinator === 'all' ? { all: [first, ...others] } : { any: [first, ...others] };
}
