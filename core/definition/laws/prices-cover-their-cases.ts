import type { AmountByCount, AmountRow, AmountTable, FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { chargeAmounts } from '../charge-amounts.ts';
import { isBundle, type Offering, type Workspace } from '../definition.ts';
import type { ConditionScope } from '../fact-types.ts';
import { combinationsOf, valuesOfFact } from '../finite-domains.ts';
import { placeAt } from '../judged-places.ts';
import { breach, doubt, type Keys, type Law } from '../law.ts';

const takes = ({ match }: AmountRow, values: readonly Scalar[]): boolean =>
  match.every((cell, index) => cell === null || cell.some((value) => value === values[index]));

const meet = (a: AmountRow['match'][number] | undefined, b: AmountRow['match'][number] | undefined): boolean =>
  a == null || b == null || a.some((value) => b.includes(value));
const covers = (above: AmountRow['match'][number] | undefined, below: AmountRow['match'][number] | undefined): boolean =>
  above == null || (below?.every((value) => above.includes(value)) ?? false);

/** Two rows of which neither is the more general one, where both fit and say different amounts. */
const contradict = (a: AmountRow, b: AmountRow): boolean =>
  a.amount !== b.amount &&
  a.match.every((cell, index) => meet(cell, b.match[index])) &&
  !a.match.every((cell, index) => covers(cell, b.match[index])) &&
  !b.match.every((cell, index) => covers(cell, a.match[index]));

type Attached = { readonly offering: Offering; readonly index: number };

/** The first combination of values for which a table has no row; undefined: none, or there are too many to go through. */
function gapOf(workspace: Workspace, { offering, index }: Attached, table: AmountTable): readonly Scalar[] | undefined {
  const place = placeAt(workspace, offering, offering.tariffs?.[index]?.on);
  if (table.otherwise !== undefined || !place) return undefined;
  const scope = { workspace, places: [place], bundle: isBundle(offering) ? offering : null };
  const lists = table.by.map((ref) => valuesOfFact(scope, ref)?.filter((value) => value !== null) ?? null);
  const known = lists.filter((list) => list !== null);
  return known.length < lists.length ? undefined : combinationsOf(known)?.find((values) => !table.rows.some((row) => takes(row, values)));
}

/** What a field begins with is there unless somebody takes it out again. */
const beginsFilled = (workspace: Workspace, { places: [place] }: ConditionScope, { path = '' }: FactRef): boolean =>
  place?.offerings.every((offering) => {
    if (isBundle(offering)) return false;
    const own = workspace.get('specification', offering.specification)?.characteristics.properties[path];
    return [own, offering.characteristics?.[path], place.narrowing[path]].some(
      (use) => use !== undefined && ('default' in use || 'const' in use),
    );
  }) ?? false;

/** A fact of a table that may be left empty, where no row is for that and the order would be refused for want of a price. */
function emptyOf(workspace: Workspace, { offering, index }: Attached, table: AmountTable): FactRef | undefined {
  const place = placeAt(workspace, offering, offering.tariffs?.[index]?.on);
  if (table.otherwise !== undefined || !place) return undefined;
  const scope = { workspace, places: [place], bundle: isBundle(offering) ? offering : null };
  return table.by.find(
    (ref, at) =>
      ref.fact === 'item' &&
      valuesOfFact(scope, ref)?.includes(null) === true &&
      !beginsFilled(workspace, scope, ref) &&
      table.rows.every(({ match }) => match[at] !== null && match[at]?.includes(null) !== true),
  );
}

/** How many fillers the counted roles may have together. */
const mostCounted = (offering: Offering, { count }: AmountByCount): number =>
  isBundle(offering) ? (offering.roles ?? []).reduce((sum, { id, max }) => (count.includes(id) ? sum + max : sum), 0) : 0;

function attachedIssues(workspace: Workspace, attached: Attached): Issue[] {
  const { offering, index } = attached;
  const tariff = workspace.get('tariff', offering.tariffs?.[index]?.tariff ?? '');
  const at: Keys = ['tariffs', index, 'tariff'];
  return (tariff ? chargeAmounts(tariff) : []).flatMap(({ charge, amount }): Issue[] => {
    if (typeof amount !== 'object') return [];
    if ('count' in amount) {
      const upTo = amount.steps.at(-1)?.upTo;
      const most = mostCounted(offering, amount);
      return upTo !== undefined && upTo < most ? [breach(offering, 'steps-end-early', at, { charge: charge.id, upTo, most })] : [];
    }
    if (!('by' in amount)) return [];
    const [gap, empty] = [gapOf(workspace, attached, amount), emptyOf(workspace, attached, amount)];
    return [
      ...(gap ? [doubt(offering, 'table-has-gap', at, { charge: charge.id, values: gap.join(', ') })] : []),
      ...(empty ? [doubt(offering, 'table-leaves-empty', at, { charge: charge.id, fact: `${empty.fact}.${empty.path ?? ''}` })] : []),
    ];
  });
}

function overlapIssues(workspace: Workspace): Issue[] {
  return workspace.all('tariff').flatMap((tariff) =>
    chargeAmounts(tariff).flatMap(({ amount, keys }): Issue[] => {
      if (typeof amount !== 'object' || !('by' in amount)) return [];
      return amount.rows.flatMap((row, index): Issue[] => {
        const above = amount.rows.slice(0, index).findIndex((other) => contradict(other, row));
        return above < 0 ? [] : [doubt(tariff, 'rows-overlap', [...keys, 'rows', index], { row: above })];
      });
    }),
  );
}

/** Tables have a row for each case and one alone, and steps reach as far as what they count may come. */
export const pricesCoverTheirCases: Law = (workspace) => [
  ...overlapIssues(workspace),
  ...workspace
    .all('offering')
    .flatMap((offering) => (offering.tariffs ?? []).flatMap((_, index) => attachedIssues(workspace, { offering, index }))),
];
