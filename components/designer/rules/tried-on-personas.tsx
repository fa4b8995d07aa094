'use client';
import { memo, useEffect, useMemo } from 'react';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import type { FieldPath } from '../forms/field-path.ts';
import { useFollowedFieldValue } from '../forms/use-field-editor.tsx';
import type { Settable } from '../model/observable.ts';
import { isCondition } from './is-condition.ts';
import { type Decided, nothingDecided } from './tree/use-tree.ts';
import { TryOutTable } from './try-out-table.tsx';
import { useDecisions } from './use-decisions.ts';
import { useTryOut } from './use-try-out.tsx';

type TriedProps = {
  readonly path: FieldPath;
  /** Told the comparisons that decided, for whoever is looked at. */
  readonly decided: Settable<Decided>;
};

/** What a condition comes to for sample customers: judged and drawn once the key that edits is on the screen. */
export const TriedOnPersonas = memo(({ path, decided }: TriedProps) => {
  const condition = useFollowedFieldValue(path);
  return isCondition(condition) ? <Tried condition={condition} decided={decided} /> : null;
});

function Tried({ condition, decided }: { readonly condition: Condition; readonly decided: Settable<Decided> }) {
  const { shown } = useTryOut();
  const decisions = useDecisions(condition);
  const decision = shown === null ? undefined : decisions.of.get(shown);
  const leaves = useMemo(
    () => (decision ? new Map(decision.leaves.map((pointer) => [pointer, decision.truth])) : nothingDecided),
    [decision],
  );
  useEffect(() => decided.set(leaves), [decided, leaves]);
  return <TryOutTable decisions={decisions} />;
}
