import type { Condition } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue, warningIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import { offeringsNamedBy } from './accepted-offerings.ts';
import { compileCharacteristic } from './characteristics.ts';
import { factRefsWithPointers, type PlacedFactRef } from './conditions/fact-refs.ts';
import { isBundle, type Workspace } from './definition.ts';
import type { ConditionScope } from './fact-types.ts';
import { characteristicsAt, type Place, placeOf, resolveIdPath } from './id-path.ts';
import { placeAt } from './judged-places.ts';

/** A path that is counted leads to a part of the bundle; that an id is there is for the law on references. */
function ofIssues({ ref, pointer: at }: PlacedFactRef, { workspace, bundle }: ConditionScope): Issue[] {
  const of = ref.params?.of;
  if (!of?.startsWith('/')) return [];
  const place = `${at}/params/of`;
  const resolved = bundle ? resolveIdPath(workspace, bundle, of) : null;
  if (resolved?.ok) return resolved.value.type === 'place' ? [] : [errorIssue('path-not-a-part', place, { params: { path: of } })];
  if (resolved?.error.code === 'unresolved-reference') return [];
  return [errorIssue('path-unknown-part', place, { params: { path: of, segment: resolved?.error.segment ?? of } })];
}

/** Which items a count is of; null where that is not known, which is told at `of`. */
function countedAt({ workspace, bundle }: ConditionScope, of: string): Place | null {
  if (!of.startsWith('/')) return placeOf(offeringsNamedBy(workspace, ['offering', 'category', 'specification'], [of]));
  return bundle && placeAt(workspace, bundle, of);
}

const isBroken = (workspace: Workspace, { offerings }: Place): boolean =>
  offerings.length === 0 || offerings.some((offering) => !isBundle(offering) && !workspace.get('specification', offering.specification));

/** What is counted has the characteristics that `where` names and can have those values: else the count is always none. */
function whereIssues({ ref, pointer: at }: PlacedFactRef, scope: ConditionScope): Issue[] {
  const { of, where } = ref.params ?? {};
  const place = of === undefined ? null : countedAt(scope, of);
  if (!where || !place || isBroken(scope.workspace, place)) return [];
  return Object.entries(where).flatMap(([name, value]): Issue[] => {
    const characteristics = characteristicsAt(scope.workspace, place, name);
    const there = `${at}${pointer('params', 'where', name)}`;
    if (characteristics.length === 0) return [errorIssue('characteristic-unknown', there, { params: { name } })];
    const isPossible = value === null || characteristics.some((characteristic) => compileCharacteristic(characteristic)(value) === null);
    return isPossible ? [] : [warningIssue('condition-value-impossible', there, { params: { fact: ref.fact, path: name, value } })];
  });
}

/** Everything wrong with what a condition counts. `at` is the JSON Pointer of the condition. */
export function checkCounts(condition: Condition, scope: ConditionScope, at: string): Issue[] {
  const refs = factRefsWithPointers(condition, at);
  return [...refs.flatMap((ref) => ofIssues(ref, scope)), ...refs.flatMap((ref) => whereIssues(ref, scope))];
}
