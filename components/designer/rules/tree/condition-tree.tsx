'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import { pointerKeys } from '../../../../core/kernel/json-pointer.ts';
import type { Truth } from '../../../../core/rules/index.ts';
import type { Condition } from '../../../../schemas/generated/definitions.ts';
import { useDocument } from '../../draft-context.tsx';
import { useOfferingEditor } from '../../editor/use-offering-editor.tsx';
import type { FieldPath } from '../../forms/field-path.ts';
import { jsonOf } from '../../forms/json-of.ts';
import { useFieldEditor } from '../../forms/use-field-editor.tsx';
import { leavesOf } from '../../model/condition-leaf.ts';
import { factShape } from '../../model/fact-choices.ts';
import { withFittingValue } from '../../model/operator-choices.ts';
import { type ConditionGroup, fromQuery, newRule, pointerAt, toQuery } from './condition-query.ts';
import { LineDrag } from './line-drag.tsx';
import { AddComparison, AddGroup, CombinatorControl, NotControl, RemoveGroup, ShiftGroup } from './tree-controls.tsx';
import { TreeRule } from './tree-rule.tsx';
import { type Tree, TreeContext } from './use-tree.ts';

const controlElements = {
  rule: TreeRule,
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
/** Paths in the document: list indexes are numbers there. */
const pathOf = (pointer: string): FieldPath => pointerKeys(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key));

type ConditionTreeProps = {
  readonly path: FieldPath;
  readonly condition: Condition;
  readonly fieldOf: (pointer: string) => string;
  readonly decided: ReadonlyMap<string, Truth>;
};

/** A condition as groups and comparisons. The condition itself is the only state: the tree is made from it each time. */
export function ConditionTree({ path, condition, fieldOf, decided }: ConditionTreeProps) {
  const t = useTranslations('design.tree');
  const editor = useFieldEditor();
  const document = useDocument();
  const { offering, rows } = useOfferingEditor();
  const query = useMemo(() => toQuery(condition), [condition]);
  const at = (pointer: string): FieldPath => [...path, ...pathOf(pointer)];
  const tree: Tree = {
    pointerAt: (place) => pointerAt(query, place),
    field: fieldOf,
    replace: (pointer, part) => editor.choose(at(pointer), jsonOf(part)),
    refit: (pointer, leaf) => editor.choose(at(pointer), jsonOf(withFittingValue(leaf, factShape({ document, offering, rows }, leaf)))),
    type: (pointer, leaf) => editor.type(at(pointer), jsonOf(leaf)),
    done: editor.done,
    isOnly: leavesOf(condition).length === 1,
    decided,
  };
  const change = (next: ConditionGroup) => {
    const said = fromQuery(next);
    if (said && JSON.stringify(said) !== JSON.stringify(condition)) editor.choose(path, jsonOf(said));
  };
  return (
    <TreeContext value={tree}>
      <LineDrag query={query} onMove={change}>
        <QueryBuilder
          query={query}
          onQueryChange={change}
          controlElements={controlElements}
          controlClassnames={controlClassnames}
          suppressStandardClassnames
          translations={{ notToggle: { title: t('not') }, combinators: { title: t('combinator') } }}
          onAddRule={newRule}
          onAddGroup={() => ({ combinator: 'any', rules: [newRule(), newRule()] })}
          showNotToggle
          showShiftActions
          enableMountQueryChange={false}
          resetOnFieldChange={false}
          resetOnOperatorChange={false}
          maxLevels={9}
        />
      </LineDrag>
    </TreeContext>
  );
}
