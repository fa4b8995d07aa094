import type { Condition } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { pointer, pointerKeys } from '../../kernel/json-pointer.ts';
import { checkCondition } from '../conditions/check-condition.ts';
import { factRefsWithPointers } from '../conditions/fact-refs.ts';
import { type Definition, isBundle, type Workspace } from '../definition.ts';
import { type ConditionScope, typeFacts } from '../fact-types.ts';
import { resolveIdPath } from '../id-path.ts';
import { judgedOfferings, placeAt } from '../judged-places.ts';
import { breach, type Keys, type Law } from '../law.ts';

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

/** Facts exist and are compared with what they can be compared with (`model 26`). */
export const conditionsAreTyped: Law = (workspace) =>
  conditionsOf(workspace).flatMap((placed) => {
    const { definition, condition, keys, scope } = placed;
    const ref = { kind: definition.kind, id: definition.id };
    const typed = checkCondition(condition, typeFacts(scope), pointer(...keys)).map((issue) => ({ ...issue, definition: ref }));
    return [...typed, ...countIssues(placed)];
  });
