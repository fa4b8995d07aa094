import type { Amount, AmountByCount, AmountRow, AmountTable, FactRef, Scalar, Tariff } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import { chargeAmounts } from '../charge-amounts.ts';
import { checkFactRef } from '../conditions/check-condition.ts';
import { declaredType, type FactType, factRegistry } from '../conditions/fact-registry.ts';
import { isBundle, type Offering, type Workspace } from '../definition.ts';
import { typeFacts } from '../fact-types.ts';
import { placeAt } from '../judged-places.ts';
import { breach, doubt, type Keys, type Law } from '../law.ts';

const isTable = (amount: Amount): amount is AmountTable => typeof amount === 'object' && 'by' in amount;
const isByCount = (amount: Amount): amount is AmountByCount => typeof amount === 'object' && 'count' in amount;

const covers = (above: readonly Scalar[] | null | undefined, below: readonly Scalar[] | null | undefined): boolean =>
  above === null || (above !== undefined && (below?.every((value) => above.includes(value)) ?? false));
/** A row above that takes all that this one could. */
const isShadowedBy = (row: AmountRow, above: AmountRow): boolean => above.match.every((cell, index) => covers(cell, row.match[index]));

function tableIssues(tariff: Tariff, table: AmountTable, keys: Keys): Issue[] {
  return table.rows.flatMap((row, index): Issue[] => {
    const at = [...keys, 'rows', index];
    if (row.match.length !== table.by.length)
      return [breach(tariff, 'row-length-differs', [...at, 'match'], { cells: row.match.length, facts: table.by.length })];
    const shadow = table.rows.slice(0, index).findIndex((above) => above.match.length === row.match.length && isShadowedBy(row, above));
    if (shadow < 0) return [];
    const above = table.rows[shadow];
    const isSame = above !== undefined && isShadowedBy(above, row);
    if (isSame && above.amount !== row.amount) return [breach(tariff, 'row-contradicts', at, { row: shadow })];
    return [doubt(tariff, 'row-unreachable', at, { row: shadow })];
  });
}

function stepIssues(tariff: Tariff, { steps }: AmountByCount, keys: Keys): Issue[] {
  return steps.flatMap((step, index): Issue[] => {
    const at = [...keys, 'steps', index];
    const isLast = index === steps.length - 1;
    if (step.upTo === undefined) return isLast ? [] : [breach(tariff, 'step-open-before-last', at)];
    const before = steps[index - 1]?.upTo;
    return before !== undefined && step.upTo <= before
      ? [breach(tariff, 'steps-not-rising', [...at, 'upTo'], { before, upTo: step.upTo })]
      : [];
  });
}

const anything: FactType = { type: 'any', isList: false };
/** Only a characteristic's name depends on where the tariff stands. */
const isOpen = (ref: FactRef): boolean => factRegistry.get(ref.fact)?.isOpen === true && declaredType(ref) === undefined;

/** A table's facts must be there wherever the tariff is attached. */
function factIssues(workspace: Workspace, offering: Offering): Issue[] {
  return (offering.tariffs ?? []).flatMap((attachment, index) => {
    const place = placeAt(workspace, offering, attachment.on);
    const tariff = workspace.get('tariff', attachment.tariff);
    if (!place || !tariff) return [];
    const bundle = isBundle(offering) ? offering : null;
    const typeOf = typeFacts({ workspace, places: [place], bundle });
    return chargeAmounts(tariff)
      .flatMap(({ amount }) => (isTable(amount) ? amount.by : []))
      .filter((ref) => isOpen(ref) && typeOf(ref) === undefined)
      .map((ref) => breach(offering, 'table-fact-unknown', ['tariffs', index, 'tariff'], { fact: ref.fact, path: ref.path ?? '' }));
  });
}

/** Rows fit their facts and can be reached, steps rise, and the facts of a table are there where it prices. */
export const priceTablesAreSound: Law = (workspace) => [
  ...workspace.all('tariff').flatMap((tariff) =>
    chargeAmounts(tariff).flatMap(({ amount, keys }): Issue[] => {
      if (isByCount(amount)) return stepIssues(tariff, amount, keys);
      if (!isTable(amount)) return [];
      const unknownFacts = amount.by
        .flatMap((ref, index) => checkFactRef(ref, () => anything, pointer(...keys, 'by', index)))
        .map((issue) => ({ ...issue, definition: { kind: tariff.kind, id: tariff.id } }));
      return [...unknownFacts, ...tableIssues(tariff, amount, keys)];
    }),
  ),
  ...workspace.all('offering').flatMap((offering) => factIssues(workspace, offering)),
];
