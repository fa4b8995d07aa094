'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { pointerKeys } from '../../../../core/kernel/json-pointer.ts';
import type { Condition } from '../../../../schemas/generated/definitions.ts';
import { createSight, SightContext } from '../../../ui/near-sight.ts';
import { useSeenFacts } from '../../editor/use-seen-facts.ts';
import type { FieldPath } from '../../forms/field-path.ts';
import { jsonOf } from '../../forms/json-of.ts';
import { useFieldWriter } from '../../forms/use-field-editor.tsx';
import { useSamePath } from '../../forms/use-same-path.ts';
import { leavesOf } from '../../model/condition-leaf.ts';
import { factShape } from '../../model/fact-choices.ts';
import type { Observable } from '../../model/observable.ts';
import { withFittingValue } from '../../model/operator-choices.ts';
import { type ConditionGroup, fromQuery, newRule, toQuery } from './condition-query.ts';
import { LineDrag } from './line-drag.tsx';
import { AddComparison, AddGroup, CombinatorControl, NotControl, RemoveGroup, ShiftGroup } from './tree-controls.tsx';
import { TreeGroup } from './tree-group.tsx';
import { TreeRule } from './tree-rule.tsx';
import { type Decided, DecidedContext, type Tree, TreeContext } from './use-tree.ts';

const controlElements = {
  rule: TreeRule,
  ruleGroup: TreeGroup,
  combinatorSelector: CombinatorControl,
  notToggle: NotControl,
  addRuleAction: AddComparison,
  addGroupAction: AddGroup,
  removeGroupAction: RemoveGroup,
  shiftActions: ShiftGroup,
};
const controlClassnames = {
  ruleGroup: 'flex flex-col gap-2 rounded-lg border border-line p-2',
  header: 'flex flex-wrap items-center gap-x-3 gap-y-1',
  body: 'flex flex-col gap-2 empty:hidden',
};
/** Of a tree with more lines only what is near what is in sight is drawn with its controls. */
const drawnWholeUpTo = 24;
const addedGroup = () => ({ combinator: 'any', rules: [newRule(), newRule()] });
/** Paths in the document: list indexes are numbers there. */
const pathOf = (pointer: string): FieldPath => pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));

type ConditionTreeProps = {
  readonly path: FieldPath;
  readonly condition: Condition;
  /** `data-field` of the whole, before the place of a part in it. */
  readonly field: string;
  readonly decided: Observable<Decided>;
};

/** A condition as groups and comparisons. The condition itself is the only state: the tree is made from it each time. */
export function ConditionTree({ path, condition, field, decided }: ConditionTreeProps) {
  const t = useTranslations('design.tree');
  const { choose, type, done, latest } = useFieldWriter();
  const seen = useSeenFacts();
  const query = useMemo(() => toQuery(condition), [condition]);
  const lines = leavesOf(condition).length;
  const isOnly = lines === 1;
  const [sight] = useState(createSight);
  const root = useSamePath(path);
  const tree = useMemo((): Tree => {
    const at = (pointer: string): FieldPath => [...root, ...pathOf(pointer)];
    return {
      field: (pointer) => `${field}${pointer}`,
      replace: (pointer, part) => choose(at(pointer), jsonOf(part)),
      refit: (pointer, leaf) => choose(at(pointer), jsonOf(withFittingValue(leaf, factShape(seen, leaf)))),
      type: (pointer, leaf) => type(at(pointer), jsonOf(leaf)),
      done,
      isOnly,
    };
  }, [root, field, choose, type, done, seen, isOnly]);
  const change = useCallback(
    (next: ConditionGroup) => {
      const said = fromQuery(next);
      if (said && JSON.stringify(said) !== JSON.stringify(latest(root))) choose(root, jsonOf(said));
    },
    [root, choose, latest],
  );
  const translations = useMemo(() => ({ notToggle: { title: t('not') }, combinators: { title: t('combinator') } }), [t]);
  return (
    <TreeContext value={tree}>
      <DecidedContext value={decided}>
        <SightContext value={lines > drawnWholeUpTo ? sight : null}>
          {/* A browser reads the whole form around a field at every key, for what it could fill in: this one is the tree alone. */}
          <form noValidate className="contents" onSubmit={(event) => event.preventDefault()}>
            <LineDrag query={query} onMove={change}>
              <QueryBuilder
                query={query}
                onQueryChange={change}
                controlElements={controlElements}
                controlClassnames={controlClassnames}
                suppressStandardClassnames
                translations={translations}
                onAddRule={newRule}
                onAddGroup={addedGroup}
                showNotToggle
                showShiftActions
                enableMountQueryChange={false}
                resetOnFieldChange={false}
                resetOnOperatorChange={false}
                maxLevels={9}
              />
            </LineDrag>
          </form>
        </SightContext>
      </DecidedContext>
    </TreeContext>
  );
}
