import type { Condition } from '../../schemas/generated/definitions.ts';
import { type Definition, isBundle, type Workspace } from './definition.ts';
import type { ConditionScope } from './fact-types.ts';
import { judgedOfferings, placeAt } from './judged-places.ts';
import type { Keys } from './law.ts';

/** A condition of a rule or of a tariff's attachment, where it stands, and what it is read against. */
export type PlacedCondition = {
  readonly definition: Definition;
  readonly condition: Condition;
  readonly keys: Keys;
  readonly scope: ConditionScope;
};

/** Every condition that is judged somewhere. What a name stands for is judged where it is named, and so not listed by itself. */
export function placedConditions(workspace: Workspace): PlacedCondition[] {
  const inline = workspace.all('offering').flatMap((offering) => {
    const bundle = isBundle(offering) ? offering : null;
    const entries = [
      ...(offering.rules ?? []).map(({ on, when }, index) => ({ on, when, keys: ['rules', index, 'when'] })),
      ...(offering.tariffs ?? []).map(({ on, when }, index) => ({ on, when, keys: ['tariffs', index, 'when'] })),
    ];
    return entries.flatMap(({ on, when, keys }): PlacedCondition[] => {
      const place = placeAt(workspace, offering, on);
      return when && place ? [{ definition: offering, condition: when, keys, scope: { workspace, places: [place], bundle } }] : [];
    });
  });
  const own = workspace.all('rule').map((rule): PlacedCondition => {
    const places = judgedOfferings(workspace, rule).flatMap((offering) => placeAt(workspace, offering, undefined) ?? []);
    return { definition: rule, condition: rule.when, keys: ['when'], scope: { workspace, places, bundle: null } };
  });
  return [...inline, ...own];
}
