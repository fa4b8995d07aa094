import { isBundle, type Offering } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import { canonicalJson } from '../../../core/release/index.ts';
import { type DraftDocument, isSameDefinition, offeringIn } from './draft-document.ts';
import { issueTarget } from './issue-target.ts';
import type { OutlineRow } from './outline.ts';
import { type Place, partsOf, rootPlace } from './place.ts';

/** What outline and canvas say about a part beside its own fields. */
export type PartMarks = {
  readonly change: 'added' | 'changed' | null;
  readonly errors: number;
  readonly warnings: number;
  readonly rules: number;
};

type Compared = { readonly document: DraftDocument; readonly base: DraftDocument; readonly offering: Offering };

const tariffChanged = ({ document, base }: Compared, offering: string): boolean =>
  (offeringIn(document, offering)?.tariffs ?? []).some(
    ({ tariff }) => !isSameDefinition(document[`tariff/${tariff}`], base[`tariff/${tariff}`]),
  );

const bringsChange = (compared: Compared, brings: string): boolean =>
  !isSameDefinition(compared.document[`offering/${brings}`], compared.base[`offering/${brings}`]) || tariffChanged(compared, brings);

/** Kept per part: one edit leaves hundreds of others the objects that they were. */
const textOf = keptWith((part: object) => canonicalJson(part));

type Parts = ReadonlyMap<Place, object>;
const noParts: Parts = new Map();
const partsIn = (offering: Offering | null): Parts => (offering && isBundle(offering) ? partsOf(offering) : noParts);

function changeOfPart(compared: Compared, row: OutlineRow, [before, now]: readonly [Parts, Parts]): PartMarks['change'] {
  const [old, part] = [before.get(row.place), now.get(row.place)];
  if (!old || !part) return 'added';
  if (row.offering !== null && compared.document !== compared.base && bringsChange(compared, row.offering)) return 'changed';
  return old === part || textOf(old) === textOf(part) ? null : 'changed';
}

function changeOfOffering(compared: Compared, before: Offering | null): PartMarks['change'] {
  if (!before) return 'added';
  return isSameDefinition(compared.offering, before) && !tariffChanged(compared, compared.offering.id) ? null : 'changed';
}

const countBy = <Item>(items: readonly Item[], placeOf: (item: Item) => Place): ReadonlyMap<Place, number> => {
  const counts = new Map<Place, number>();
  for (const item of items) counts.set(placeOf(item), (counts.get(placeOf(item)) ?? 0) + 1);
  return counts;
};

/** By part, in the order of the rows; each list is walked once, however many parts there are. */
export function marksOf(compared: Compared, rows: readonly OutlineRow[], issues: readonly Issue[]): ReadonlyMap<Place, PartMarks> {
  const { document, base, offering } = compared;
  const here = issues
    .map((issue) => ({ severity: issue.severity, target: issueTarget(document, issue, null) }))
    .filter(({ target }) => target.offering === offering.id);
  const at = (severity: Issue['severity']) =>
    countBy(
      here.filter((each) => each.severity === severity),
      ({ target }) => target.place,
    );
  const [errors, warnings] = [at('error'), at('warning')];
  // A rule without `on` stands at the offering itself.
  const rules = countBy(offering.rules ?? [], ({ on = rootPlace }) => on);
  const before = offeringIn(base, offering.id);
  const parts = [partsIn(before), partsIn(offering)] as const;
  return new Map(
    rows.map((row): readonly [Place, PartMarks] => [
      row.place,
      {
        change: row.kind === 'offering' ? changeOfOffering(compared, before) : changeOfPart(compared, row, parts),
        errors: errors.get(row.place) ?? 0,
        warnings: warnings.get(row.place) ?? 0,
        rules: rules.get(row.place) ?? 0,
      },
    ]),
  );
}
