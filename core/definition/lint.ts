import type { Issue } from '../kernel/issue.ts';
import type { Workspace } from './definition.ts';
import type { Law } from './law.ts';
import { actionsAreReachable } from './laws/actions-are-reachable.ts';
import { addsArePossible } from './laws/adds-are-possible.ts';
import { alterationsAreDiscounts } from './laws/alterations-are-discounts.ts';
import { cardinalitiesAreConsistent } from './laws/cardinalities-are-consistent.ts';
import { channelsAreSound } from './laws/channels-are-sound.ts';
import { characteristicsAreSound } from './laws/characteristics-are-sound.ts';
import { conditionsAreTyped } from './laws/conditions-are-typed.ts';
import { discountsAreSane } from './laws/discounts-are-sane.ts';
import { examplesNameWhatIsThere } from './laws/examples-name-what-is-there.ts';
import { formHintsTakeEffect } from './laws/form-hints-take-effect.ts';
import { idsAreUnique } from './laws/ids-are-unique.ts';
import { installationsAreSound } from './laws/installations-are-sound.ts';
import { marketsCanSell } from './laws/markets-can-sell.ts';
import { minimumsAreAttainable } from './laws/minimums-are-attainable.ts';
import { namesAreFree } from './laws/names-are-free.ts';
import { narrowingOnlyNarrows } from './laws/narrowing-only-narrows.ts';
import { nothingGoesInCircles } from './laws/nothing-goes-in-circles.ts';
import { papersFillFields } from './laws/papers-fill-fields.ts';
import { parametersAreBounded } from './laws/parameters-are-bounded.ts';
import { partsAreNamed } from './laws/parts-are-named.ts';
import { partsCanBeSold } from './laws/parts-can-be-sold.ts';
import { pathsLeadSomewhere } from './laws/paths-lead-somewhere.ts';
import { payersAreSingle } from './laws/payers-are-single.ts';
import { priceTablesAreSound } from './laws/price-tables-are-sound.ts';
import { pricesCoverTheirCases } from './laws/prices-cover-their-cases.ts';
import { provenanceIsTrue } from './laws/provenance-is-true.ts';
import { referencesResolve } from './laws/references-resolve.ts';
import { refundsAreCovered } from './laws/refunds-are-covered.ts';
import { stepUpsRise } from './laws/step-ups-rise.ts';
import { termsAreSound } from './laws/terms-are-sound.ts';
import { unitsFitMeasures } from './laws/units-fit-measures.ts';
import { usageIsChargedOnce } from './laws/usage-is-charged-once.ts';
import { usageRatesAreClear } from './laws/usage-rates-are-clear.ts';
import { validityIsOrdered } from './laws/validity-is-ordered.ts';

/** The laws in the order in which their issues are told: names first, then structure, prices, rules, market. */
export const laws = {
  'ids-are-unique': idsAreUnique,
  'names-are-free': namesAreFree,
  'references-resolve': referencesResolve,
  'parts-are-named': partsAreNamed,
  'nothing-goes-in-circles': nothingGoesInCircles,
  'validity-is-ordered': validityIsOrdered,
  'characteristics-are-sound': characteristicsAreSound,
  'papers-fill-fields': papersFillFields,
  'installations-are-sound': installationsAreSound,
  'actions-are-reachable': actionsAreReachable,
  'narrowing-only-narrows': narrowingOnlyNarrows,
  'cardinalities-are-consistent': cardinalitiesAreConsistent,
  'paths-lead-somewhere': pathsLeadSomewhere,
  'form-hints-take-effect': formHintsTakeEffect,
  'alterations-are-discounts': alterationsAreDiscounts,
  'payers-are-single': payersAreSingle,
  'price-tables-are-sound': priceTablesAreSound,
  'prices-cover-their-cases': pricesCoverTheirCases,
  'parameters-are-bounded': parametersAreBounded,
  'discounts-are-sane': discountsAreSane,
  'units-fit-measures': unitsFitMeasures,
  'usage-rates-are-clear': usageRatesAreClear,
  'usage-is-charged-once': usageIsChargedOnce,
  'step-ups-rise': stepUpsRise,
  'terms-are-sound': termsAreSound,
  'refunds-are-covered': refundsAreCovered,
  'conditions-are-typed': conditionsAreTyped,
  'adds-are-possible': addsArePossible,
  'channels-are-sound': channelsAreSound,
  'markets-can-sell': marketsCanSell,
  'minimums-are-attainable': minimumsAreAttainable,
  'parts-can-be-sold': partsCanBeSold,
  'examples-name-what-is-there': examplesNameWhatIsThere,
  'provenance-is-true': provenanceIsTrue,
} as const satisfies Readonly<Record<string, Law>>;

/** What each law finds, one after the other: whoever must not be kept waiting can do something else between them. */
export function* lintByLaw(workspace: Workspace): Generator<readonly Issue[]> {
  for (const law of Object.values(laws)) yield law(workspace);
}

/** Every issue of a workspace; a law never stops at the first, and no definition hides another's issues. */
export const lint = (workspace: Workspace): Issue[] => [...lintByLaw(workspace)].flat();
