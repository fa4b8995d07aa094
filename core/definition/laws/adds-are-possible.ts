import type { ActionOrVariant, Condition, CustomerClass, Effect, FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { alwaysHolds } from '../conditions/always-holds.ts';
import { comparisonsOf, findInWorkspace, writeOut } from '../conditions/named-conditions.ts';
import { type Definition, isBundle, type Workspace } from '../definition.ts';
import type { ConditionScope } from '../fact-types.ts';
import { valuesOfFact } from '../finite-domains.ts';
import { judgedOfferings, placeAt } from '../judged-places.ts';
import { doubt, type Keys, type Law } from '../law.ts';

type Judged = {
  readonly definition: Definition;
  readonly keys: Keys;
  readonly when: Condition;
  readonly effect: Effect;
  readonly actions: readonly ActionOrVariant[] | undefined;
  /** Whether it is for everybody who may buy, at any time and through any channel. */
  readonly isForAll: boolean;
  readonly scope: ConditionScope;
  readonly classes: readonly CustomerClass[];
};

function rulesOf(workspace: Workspace): Judged[] {
  const inline = workspace.all('offering').flatMap((offering) =>
    (offering.rules ?? []).flatMap(({ on, when, effect, actions, customerClasses, channels }, index): Judged[] => {
      const place = placeAt(workspace, offering, on);
      if (!place) return [];
      const scope = { workspace, places: [place], bundle: isBundle(offering) ? offering : null };
      const isForAll = customerClasses === undefined && channels === undefined;
      const classes = offering.market.customerClasses;
      return [{ definition: offering, keys: ['rules', index], when, effect, actions, isForAll, scope, classes }];
    }),
  );
  const own = workspace.all('rule').map((rule): Judged => {
    const offerings = judgedOfferings(workspace, rule);
    const { actions, customerClasses, channels } = rule.appliesTo;
    return {
      definition: rule,
      keys: [],
      when: rule.when,
      effect: rule.effect,
      actions,
      isForAll: customerClasses === undefined && channels === undefined && rule.validFor === undefined && offerings.length > 0,
      scope: { workspace, places: offerings.flatMap((offering) => placeAt(workspace, offering, undefined) ?? []), bundle: null },
      classes: [...new Set(offerings.flatMap(({ market }) => market.customerClasses))],
    };
  });
  return [...inline, ...own];
}

/** What is added is added, and whoever orders is of a class that may buy. */
function valuesAtAdd({ scope, classes }: Judged, ref: FactRef): readonly Scalar[] | null {
  const name = `${ref.fact}.${ref.path}`;
  if (name === 'order.action' || name === 'item.action') return ['add'];
  return name === 'order.customerClass' || name === 'customer.class' ? classes : valuesOfFact(scope, ref);
}

function isNeverPossible(judged: Judged): boolean {
  const { effect, actions, isForAll, when, scope } = judged;
  if (effect.type !== 'reject' || !isForAll || (actions && !actions.includes('add'))) return false;
  const find = findInWorkspace(scope.workspace);
  // What names itself or nothing is told by other laws.
  return comparisonsOf(when, find) !== null && alwaysHolds(writeOut(when, find), (ref) => valuesAtAdd(judged, ref));
}

/** No rule rejects whatever is added, for everybody and always: then nothing could be sold, which a market says better. */
export const addsArePossible: Law = (workspace) =>
  rulesOf(workspace).flatMap((judged): Issue[] =>
    isNeverPossible(judged) ? [doubt(judged.definition, 'add-never-possible', [...judged.keys, 'when'])] : [],
  );
