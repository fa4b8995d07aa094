import { isBundle, type Offering } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { canonicalJson } from '../../../core/release/index.ts';
import { type DraftDocument, isSameDefinition, offeringIn } from './draft-document.ts';
import { issueTarget } from './issue-target.ts';
import { type OutlineRow, outlineOf } from './outline.ts';
import { type Place, partAt } from './place.ts';

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

function ownChange(compared: Compared, row: OutlineRow): PartMarks['change'] {
  const { document, base, offering } = compared;
  const before = offeringIn(base, offering.id);
  if (row.kind === 'offering') {
    if (!before) return 'added';
    return isSameDefinition(offering, before) && !tariffChanged(compared, offering.id) ? null : 'changed';
  }
  if (!before || !isBundle(before) || !isBundle(offering)) return before ? 'changed' : 'added';
  const [old, now] = [partAt(before, row.place), partAt(offering, row.place)];
  if (!old || !now) return 'added';
  if (row.offering !== null && document !== base && bringsChange(compared, row.offering)) return 'changed';
  return old.part === now.part || canonicalJson(old.part) === canonicalJson(now.part) ? null : 'changed';
}

/** A rule without `on` stands at the offering itself. */
const rulesOn = (offering: Offering, place: Place): number => (offering.rules ?? []).filter((rule) => (rule.on ?? '') === place).length;

export function marksOf(compared: Compared, issues: readonly Issue[]): ReadonlyMap<Place, PartMarks> {
  const here = issues
    .map((issue) => ({ issue, target: issueTarget(compared.document, issue, null) }))
    .filter(({ target }) => target.offering === compared.offering.id);
  return new Map(
    outlineOf(compared.document, compared.offering).map((row) => {
      const own = here.filter(({ target }) => target.place === row.place).map(({ issue }) => issue.severity);
      const marks: PartMarks = {
        change: ownChange(compared, row),
        errors: own.filter((severity) => severity === 'error').length,
        warnings: own.filter((severity) => severity === 'warning').length,
        rules: rulesOn(compared.offering, row.place),
      };
      return [row.place, marks];
    }),
  );
}
