'use client';
import { useMemo } from 'react';
import { type DefinitionKey, judgedOfferings, type Offering, type Workspace } from '../../core/definition/index.ts';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { SeenContext } from '../designer/editor/use-seen-facts.ts';
import { documentOf } from '../designer/model/draft-document.ts';
import { outlineOf } from '../designer/model/outline.ts';
import { ConditionSentence } from '../designer/rules/condition-sentence.tsx';

type ConditionValueProps = { readonly condition: Condition; readonly of: DefinitionKey; readonly workspace: Workspace };

/** The offering whose words a condition is told in: its own, or one that it judges. */
function offeringOf(workspace: Workspace, key: DefinitionKey): Offering | undefined {
  const definition = workspace.definitions.get(key);
  if (definition?.kind === 'offering') return definition;
  const judged = definition?.kind === 'rule' ? judgedOfferings(workspace, definition) : [];
  return judged[0] ?? workspace.all('offering')[0];
}

/** A condition as its rule says it. */
export function ConditionValue({ condition, of, workspace }: ConditionValueProps) {
  const seen = useMemo(() => {
    const document = documentOf(workspace.definitions.values());
    const offering = offeringOf(workspace, of);
    if (!offering) return null;
    const told = { document, offering, rows: outlineOf(document, offering) };
    // A release never changes.
    return { seen: () => told, subscribe: () => () => {} };
  }, [workspace, of]);
  return seen ? (
    <SeenContext value={seen}>
      <ConditionSentence condition={condition} />
    </SeenContext>
  ) : null;
}
