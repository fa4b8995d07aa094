import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { declaredType, type FactType } from './conditions/fact-registry.ts';
import { isBundle } from './definition.ts';
import { type ConditionScope, typeFacts } from './fact-types.ts';

/** More cases than that are not gone through: what could be wrong among them is told at the counter. */
const greatestCases = 5_000;

const listed = ({ type, isList, domain }: FactType): readonly Scalar[] | null => {
  if (isList !== false) return null;
  return domain ?? (type === 'boolean' ? [true, false] : null);
};

/** Whether every item judged must have a value of its own. */
const isRequired = ({ workspace, places }: ConditionScope, { fact, path }: FactRef): boolean =>
  fact === 'item' &&
  path !== undefined &&
  places.every(({ offerings, narrowing }) =>
    offerings.every((offering) => {
      if (isBundle(offering)) return false;
      const { required = [] } = workspace.get('specification', offering.specification)?.characteristics ?? {};
      return required.includes(path) || [offering.characteristics ?? {}, narrowing].some((use) => use[path]?.required === true);
    }),
  );

/** The values that a fact may have there, null among them where it may be known to be none; null: too many to list. */
export function valuesOfFact(scope: ConditionScope, ref: FactRef): readonly Scalar[] | null {
  const declared = declaredType(ref);
  const type = declared ?? typeFacts(scope)(ref);
  const values = type ? listed(type) : null;
  if (!values) return null;
  const isAlwaysThere = declared ? declared.absence === 'never' : isRequired(scope, ref);
  return isAlwaysThere ? values : [...values, null];
}

/** Every combination of one value of each list, in order; null where there are too many. */
export function combinationsOf(lists: readonly (readonly Scalar[])[]): readonly (readonly Scalar[])[] | null {
  const count = lists.reduce((product, { length }) => product * length, 1);
  if (count > greatestCases) return null;
  return lists.reduce<readonly (readonly Scalar[])[]>(
    (before, values) => before.flatMap((combination) => values.map((value) => [...combination, value])),
    [[]],
  );
}
