import type { Condition } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { pointer, pointerKeys } from '../../kernel/json-pointer.ts';
import { offeringsNamedBy } from '../accepted-offerings.ts';
import { compileCharacteristic } from '../characteristics.ts';
import { checkCondition } from '../conditions/check-condition.ts';
import { factRefsWithPointers } from '../conditions/fact-refs.ts';
import { type Definition, isBundle, type Workspace } from '../definition.ts';
import { type ConditionScope, typeFacts } from '../fact-types.ts';
import { characteristicsAt, type Place, placeOf, resolveIdPath } from '../id-path.ts';
import { judgedOfferings, placeAt } from '../judged-places.ts';
import { breach, doubt, type Keys, type Law } from '../law.ts';

type Placed = { readonly definition: Definition; readonly condition: Condition; readonly keys: Keys; readonly scope: ConditionScope };

/** Every condition of the workspace with what it is read against. */
function conditionsOf(workspace: Workspace): Placed[] {
  const inline = workspace.all('offering').flatMap((offering) => {
    const bundle = isBundle(offering) ? offering : null;
    const entries = [
      ...(offering.rules ?? []).map(({ on, when }, index) => ({ on, when, keys: ['rules', index, 'when'] })),
      ...(offering.tariffs ?? []).map(({ on, when }, index) => ({ on, when, keys: ['tariffs', index, 'when'] })),
    ];
    return entries.flatMap(({ on, when, keys }): Placed[] => {
      const place = placeAt(workspace, offering, on);
      return when && place ? [{ definition: offering, condition: when, keys, scope: { workspace, places: [place], bundle } }] : [];
    });
  });
  const own = workspace.all('rule').map((rule): Placed => {
    const places = judgedOfferings(workspace, rule).flatMap((offering) => placeAt(workspace, offering, undefined) ?? []);
    return { definition: rule, condition: rule.when, keys: ['when'], scope: { workspace, places, bundle: null } };
  });
  return [...inline, ...own];
}

/** What a count is `of` must be there: a part of the bundle, an offering, a category or a specification. */
function countIssues({ definition, condition, keys, scope }: Placed): Issue[] {
  const { workspace, bundle } = scope;
  return factRefsWithPointers(condition, pointer(...keys)).flatMap(({ ref, pointer: at }) => {
    const of = ref.params?.of;
    if (of === undefined) return [];
    const place = [...pointerKeys(at), 'params', 'of'];
    if (of.startsWith('/')) {
      const resolved = bundle ? resolveIdPath(workspace, bundle, of) : null;
      if (resolved?.ok) return resolved.value.type === 'place' ? [] : [breach(definition, 'path-not-a-part', place, { path: of })];
      if (resolved?.error.code === 'unresolved-reference') return [];
      return [breach(definition, 'path-unknown-part', place, { path: of, segment: resolved?.error.segment ?? of })];
    }
    const isKnown = workspace.get('offering', of) ?? workspace.get('category', of) ?? workspace.get('specification', of);
    return isKnown ? [] : [breach(definition, 'reference-unknown', place, { kind: 'offering | category | specification', id: of })];
  });
}

/** Which items a count is of; null where that is not known, which is told at `of`. */
function countedAt({ workspace, bundle }: ConditionScope, of: string): Place | null {
  if (!of.startsWith('/')) return placeOf(offeringsNamedBy(workspace, ['offering', 'category', 'specification'], [of]));
  return bundle && placeAt(workspace, bundle, of);
}

const isBroken = (workspace: Workspace, { offerings }: Place): boolean =>
  offerings.length === 0 || offerings.some((offering) => !isBundle(offering) && !workspace.get('specification', offering.specification));

/** What is counted has the characteristics that `where` names and can have those values: else the count is always none. */
function whereIssues({ definition, condition, keys, scope }: Placed): Issue[] {
  return factRefsWithPointers(condition, pointer(...keys)).flatMap(({ ref, pointer: at }) => {
    const { of, where } = ref.params ?? {};
    const place = of === undefined ? null : countedAt(scope, of);
    if (!where || !place || isBroken(scope.workspace, place)) return [];
    return Object.entries(where).flatMap(([name, value]): Issue[] => {
      const characteristics = characteristicsAt(scope.workspace, place, name);
      const there = [...pointerKeys(at), 'params', 'where', name];
      if (characteristics.length === 0) return [breach(definition, 'characteristic-unknown', there, { name })];
      const isPossible = value === null || characteristics.some((characteristic) => compileCharacteristic(characteristic)(value) === null);
      return isPossible ? [] : [doubt(definition, 'condition-value-impossible', there, { fact: ref.fact, path: name, value })];
    });
  });
}

/** Facts exist and are compared with what they can be compared with (`model 26`). */
export const conditionsAreTyped: Law = (workspace) =>
  conditionsOf(workspace).flatMap((placed) => {
    const { definition, condition, keys, scope } = placed;
    const ref = { kind: definition.kind, id: definition.id };
    const typed = checkCondition(condition, typeFacts(scope), pointer(...keys)).map((issue) => ({ ...issue, definition: ref }));
    return [...typed, ...countIssues(placed), ...whereIssues(placed)];
  });
