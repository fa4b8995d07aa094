import type { Program } from '../../../core/compile/index.ts';
import type { Price, PriceLine, PriceTotals } from '../../../core/configure/index.ts';

type ItemNode = Program['root'];

/** A charge that is not what it was when the order was parked. */
export type ChangedLine = {
  readonly line: PriceLine;
  readonly was: PriceLine['amount'];
  readonly now: PriceLine['amount'];
  /** Its tariff ended meanwhile. */
  readonly ended: { readonly tariff: string; readonly until: string } | null;
};

const textOf = ({ oneTime, recurring }: PriceTotals): string =>
  [oneTime, ...recurring.map(({ period, amount }) => `${period.unit} ${period.length} ${amount}`).sort()].join(' ');

export const isSamePrice = (a: PriceTotals, b: PriceTotals): boolean => textOf(a) === textOf(b);

/** When each tariff of the program ends, for those that do. */
function endsOf(node: ItemNode, ends = new Map<string, string>()): Map<string, string> {
  const note = ({ tariff, validFor }: { readonly tariff: string; readonly validFor: { readonly end?: string } }) => {
    if (validFor.end) ends.set(tariff, validFor.end);
  };
  node.tariffs.forEach(note);
  node.alterations.forEach(note);
  for (const { item } of [...node.components, ...node.groups.flatMap(({ options }) => options)]) endsOf(item, ends);
  for (const role of node.roles) {
    role.tariffs.forEach(note);
    for (const item of role.accepts) endsOf(item, ends);
    for (const { item } of [...role.components, ...role.groups.flatMap(({ options }) => options)]) endsOf(item, ends);
  }
  return ends;
}

/** What stands between two prices of the same order, charge by charge; alterations show in the amounts they change. */
export function changedLines(
  before: Price,
  now: Price,
  program: Program,
  between: { readonly from: string; readonly to: string },
): ChangedLine[] {
  const ends = endsOf(program.root);
  const endedOf = (tariffs: readonly string[]): ChangedLine['ended'] => {
    for (const tariff of tariffs) {
      const until = ends.get(tariff);
      if (until !== undefined && Date.parse(between.from) < Date.parse(until) && Date.parse(until) <= Date.parse(between.to))
        return { tariff, until };
    }
    return null;
  };
  const tariffsOf = ({ tariff, alterations }: PriceLine): string[] => [tariff, ...alterations.map((alteration) => alteration.tariff)];
  const later = new Map(now.lines.map((line) => [line.id, line]));
  const earlier = new Set(before.lines.map(({ id }) => id));
  return [
    ...before.lines.flatMap((line): ChangedLine[] => {
      const found = later.get(line.id);
      if (found && found.amount === line.amount) return [];
      return [{ line, was: line.amount, now: found?.amount ?? null, ended: endedOf(tariffsOf(line)) }];
    }),
    ...now.lines.filter(({ id }) => !earlier.has(id)).map((line): ChangedLine => ({ line, was: null, now: line.amount, ended: null })),
  ];
}
