import type { Condition } from '../../schemas/generated/definitions.ts';
import type { NamedConditions, Workspace } from '../definition/index.ts';
import { type ConditionProbe, outcomesOfCondition, probesOfCondition } from './condition-probes.ts';
import { outcomeOfTariff, probesOfTariff, type TariffProbe } from './tariff-probes.ts';

/** What a catalogue came to when it was last looked at: of each tariff and each condition, what was tried and what came of it. */
export type Recorded = {
  readonly tariffs: Readonly<Record<string, readonly (readonly [TariffProbe, string])[]>>;
  readonly conditions: Readonly<Record<string, { readonly probes: readonly ConditionProbe[]; readonly outcomes: string }>>;
};

/** Every condition of a workspace by where it stands. */
export function conditionsIn(workspace: Workspace): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>();
  for (const { id, when } of workspace.all('rule')) found.set(`rule/${id}`, when);
  for (const { id, when } of workspace.all('condition')) found.set(`condition/${id}`, when);
  for (const { id, rules = [], tariffs = [] } of workspace.all('offering')) {
    for (const rule of rules) found.set(`offering/${id}#${rule.id}`, rule.when);
    for (const [index, { when }] of tariffs.entries()) if (when) found.set(`offering/${id}#tariffs/${index}`, when);
  }
  return found;
}

const namedIn = (workspace: Workspace): NamedConditions => Object.fromEntries(workspace.all('condition').map(({ id, when }) => [id, when]));

/** Tries everything and writes down what comes of it. */
export function recordOutcomes(workspace: Workspace): Recorded {
  const named = namedIn(workspace);
  return {
    tariffs: Object.fromEntries(
      workspace
        .all('tariff')
        .map((tariff) => [tariff.id, probesOfTariff(tariff).map((probe) => [probe, outcomeOfTariff(tariff, probe)] as const)]),
    ),
    conditions: Object.fromEntries(
      [...conditionsIn(workspace)].map(([place, condition]) => {
        const probes = probesOfCondition(condition, named);
        return [place, { probes, outcomes: outcomesOfCondition(condition, named, probes) }];
      }),
    ),
  };
}

/**
 * Where a catalogue comes to something else than was recorded, what was not recorded, and what is there no more. With
 * `changedKey`: as far as one definition that was changed can make a difference.
 */
export function differences(workspace: Workspace, recorded: Recorded, changedKey?: string): string[] {
  const named = namedIn(workspace);
  const conditions = conditionsIn(workspace);
  const places = new Set([...Object.keys(recorded.tariffs).map((id) => `tariff/${id}`), ...Object.keys(recorded.conditions)]);
  const now = new Set([...workspace.all('tariff').map(({ id }) => `tariff/${id}`), ...conditions.keys()]);
  const tariffs = workspace.all('tariff').filter(({ id }) => changedKey === undefined || changedKey === `tariff/${id}`);
  const changed = [
    ...tariffs.flatMap((tariff) =>
      (recorded.tariffs[tariff.id] ?? []).flatMap(([probe, outcome]) => {
        const found = outcomeOfTariff(tariff, probe);
        return found === outcome ? [] : [`tariff/${tariff.id} ${JSON.stringify(probe)}: ${found}, recorded ${outcome}`];
      }),
    ),
    ...(changedKey?.startsWith('tariff/') ? [] : [...conditions]).flatMap(([place, condition]) => {
      const known = recorded.conditions[place];
      return known && outcomesOfCondition(condition, named, known.probes) !== known.outcomes ? [`${place} answers otherwise`] : [];
    }),
  ];
  return [
    ...[...now].filter((place) => !places.has(place)).map((place) => `${place} is not recorded`),
    ...[...places].filter((place) => !now.has(place)).map((place) => `${place} is there no more`),
    ...changed,
  ];
}
