import { isBundle, type Offering } from '../../../core/definition/index.ts';
import type { AcceptanceRule, Effect, InlineRule, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn, tariffIn, workspaceOfDocument } from './draft-document.ts';
import { mentionedPlaces, placesMeant } from './mentioned-places.ts';
import type { OutlineRow } from './outline.ts';
import { type Place, parentPlace, partAt, placeOf, rootPlace } from './place.ts';
import { isMeant, reachedRules } from './reached-offerings.ts';
import { type RuleRef, ruleIn, ruleKey } from './rule-ref.ts';

/** What is shared by all members: how much, and how much of it one may take. */
export type Pool = { readonly name: LocalizedText; readonly quantity: number; readonly unit: string; readonly memberCap: number | null };

type Ends = { readonly id: string; readonly from: Place; readonly to: Place };
export const ruleLinkTypes = ['require', 'exclude', 'include', 'set'] as const;
export type RuleLinkType = (typeof ruleLinkTypes)[number];

/** A relation between two parts beside the tree itself: from a rule, from `reliesOn`, or to what members draw from. */
export type StructureLink =
  | (Ends & { readonly type: RuleLinkType; readonly rule: RuleRef; readonly reason: LocalizedText })
  | (Ends & { readonly type: 'rely' })
  | (Ends & { readonly type: 'pool'; readonly pool: Pool });

const isRuleLinkType = (type: string): type is RuleLinkType => ruleLinkTypes.some((each) => each === type);

/** A value is set in a characteristic, which is the last name on the way. */
function targetsOf(rows: readonly OutlineRow[], effect: Effect): readonly Place[] {
  if (!('target' in effect)) return [];
  if (typeof effect.target === 'string') return placesMeant(rows, effect.target.slice(0, effect.target.lastIndexOf('/')));
  return placesMeant(rows, 'path' in effect.target ? effect.target.path : effect.target.offering);
}

type Seen = { readonly document: DraftDocument; readonly offering: Offering; readonly rows: readonly OutlineRow[] };

const isOwn = (rule: AcceptanceRule | InlineRule): rule is AcceptanceRule => 'appliesTo' in rule && 'kind' in rule;

/** Where a rule is judged that asks about no part: on the part it names, on what it is for, else on the whole. */
function judgedAt({ document, rows }: Seen, rule: AcceptanceRule | InlineRule): readonly Place[] {
  if (!isOwn(rule)) return rule.on === undefined ? [rootPlace] : placesMeant(rows, rule.on);
  return rows
    .filter((row) => {
      const brought = row.offering === null ? null : offeringIn(document, row.offering);
      return brought !== null && isMeant(rule, [brought]);
    })
    .map((row) => row.place);
}

function linksOfRule(seen: Seen, reference: RuleRef): readonly StructureLink[] {
  const rule = ruleIn(seen.document, reference);
  const type = rule?.effect.type;
  if (!rule || type === undefined || !isRuleLinkType(type)) return [];
  const targets = targetsOf(seen.rows, rule.effect);
  if (targets.length === 0) return [];
  const mentioned = mentionedPlaces(workspaceOfDocument(seen.document), seen.rows, rule.when);
  const sources = mentioned.length > 0 ? mentioned : judgedAt(seen, rule);
  return sources.flatMap((from) =>
    targets
      .filter((to) => to !== from)
      .map((to) => ({ id: `${ruleKey(reference)}:${from}:${to}`, type, from, to, rule: reference, reason: rule.reason })),
  );
}

function relianceLinks({ offering, rows }: Seen): readonly StructureLink[] {
  if (!isBundle(offering)) return [];
  return rows.flatMap((row): StructureLink[] => {
    const found = row.kind === 'component' || row.kind === 'group' ? partAt(offering, row.place) : null;
    const wanted = found && 'reliesOn' in found.part ? found.part.reliesOn : undefined;
    if (wanted === undefined) return [];
    const to = rows.find((each) => each.parent === parentPlace(row.place) && each.id === wanted);
    return to ? [{ id: `rely:${row.place}`, type: 'rely', from: row.place, to: to.place }] : [];
  });
}

/** Every allowance that is shared, at the part that brings it, with each role of the bundle that draws from it. */
function poolLinks({ document, offering, rows }: Seen): readonly StructureLink[] {
  const roles = isBundle(offering) ? (offering.roles ?? []) : [];
  if (roles.length === 0) return [];
  const attached = rows.flatMap((row) => {
    const tariffs = row.offering === null ? [] : (offeringIn(document, row.offering)?.tariffs ?? []);
    return tariffs.filter(({ alters }) => alters === undefined).map(({ tariff }) => ({ tariff, place: row.place }));
  });
  return attached.flatMap(({ tariff, place }) =>
    (tariffIn(document, tariff)?.charges ?? []).flatMap((charge) => {
      if (charge.type !== 'allowance' || charge.shared !== true) return [];
      const { name, quantity, unit, memberCap = null } = charge;
      return roles.map((role): StructureLink => {
        const from = placeOf('roles', role.id);
        return {
          id: `pool:${tariff}:${charge.id}:${from}:${place}`,
          type: 'pool',
          from,
          to: place,
          pool: { name, quantity, unit, memberCap },
        };
      });
    }),
  );
}

/** What outline, canvas and inspector say of how parts hang together. */
export const structureLinks = (seen: Seen): readonly StructureLink[] => [
  ...reachedRules(seen.document, seen.offering).flatMap((reference) =>
    reference.type === 'own' || reference.offering === seen.offering.id ? linksOfRule(seen, reference) : [],
  ),
  ...relianceLinks(seen),
  ...poolLinks(seen),
];
