'use client';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import type { ControlProps } from '../forms/controls/control-props.ts';
import { useFieldEditor } from '../forms/use-field-editor.tsx';
import { leavesOf } from '../model/condition-leaf.ts';
import { ruleKey } from '../model/rule-ref.ts';
import { LeafEditor } from './leaf-editor.tsx';
import { NamedConditionLeaf } from './named-condition.tsx';

const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;

export function ConditionControl({ path, label }: ControlProps<'condition'>) {
  const editor = useFieldEditor();
  const condition = editor.value(path);
  if (editor.subject.type !== 'rule' || !isCondition(condition)) return null;
  const { rule } = editor.subject;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {leavesOf(condition).map(({ path: at, leaf }) =>
        'condition' in leaf ? (
          <NamedConditionLeaf key={at} id={leaf.condition} field={`${ruleKey(rule)}#${at}/condition`} />
        ) : (
          <LeafEditor key={at} rule={rule} path={at} leaf={leaf} />
        ),
      )}
    </fieldset>
  );
}
