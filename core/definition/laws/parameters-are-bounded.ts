import type { Tariff } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import {
  type AmountParameterUse,
  amountLimit,
  isCharacteristicRef,
  parameterProblem,
  parametersOf,
  scopeOfAttachment,
} from '../amount-parameters.ts';
import { checkFactRef } from '../conditions/check-condition.ts';
import type { FactType } from '../conditions/fact-registry.ts';
import type { Offering, Workspace } from '../definition.ts';
import { breach, type Law } from '../law.ts';

const anything: FactType = { type: 'any', isList: false };

function ownIssues(tariff: Tariff, { ref, keys }: AmountParameterUse): Issue[] {
  const at = [...keys, 'parameter'];
  const unknown = checkFactRef(ref, () => anything, pointer(...at));
  if (unknown.length > 0) return unknown.map((issue) => ({ ...issue, definition: { kind: tariff.kind, id: tariff.id } }));
  return isCharacteristicRef(ref) ? [] : [breach(tariff, 'parameter-unbounded', at, { fact: ref.fact, path: ref.path ?? '' })];
}

function attachedIssues(workspace: Workspace, offering: Offering): Issue[] {
  return (offering.tariffs ?? []).flatMap((attachment, index): Issue[] => {
    const scope = scopeOfAttachment(workspace, offering, attachment);
    const tariff = workspace.get('tariff', attachment.tariff);
    if (!scope || !tariff) return [];
    return parametersOf(tariff).flatMap(({ charge, ref }) => {
      const problem = isCharacteristicRef(ref) ? parameterProblem(scope, amountLimit(charge), ref) : null;
      if (!problem) return [];
      const { code, ...limits } = problem;
      const params = { charge: charge.id, fact: ref.fact, path: ref.path ?? '', ...limits };
      return [breach(offering, code, ['tariffs', index, 'tariff'], params)];
    });
  });
}

/** A fact whose value is an amount is a number with bounds wherever it prices; a per cent is within a hundred. */
export const parametersAreBounded: Law = (workspace) => [
  ...workspace.all('tariff').flatMap((tariff) => parametersOf(tariff).flatMap((parameter) => ownIssues(tariff, parameter))),
  ...workspace.all('offering').flatMap((offering) => attachedIssues(workspace, offering)),
];
