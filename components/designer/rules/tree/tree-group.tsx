'use client';
import { memo } from 'react';
import { RuleGroup, type RuleGroupProps } from 'react-querybuilder';
import { SightContext, useNearness } from '../../../ui/near-sight.ts';
import { useSamePath } from '../../forms/use-same-path.ts';
import { type ConditionGroup, fromQuery, isGroup, pointerOfGroup } from './condition-query.ts';
import { isSameProps } from './same-props.ts';
import { StandIn } from './stand-in.tsx';
import { useTree } from './use-tree.ts';

const linesIn = (group: ConditionGroup): number => group.rules.reduce<number>((sum, each) => sum + (isGroup(each) ? linesIn(each) : 1), 0);

/** A group as small as this is drawn as one, its lines with it. */
const smallUpTo = 12;
const headHeight = 60;
const lineHeight = 60;
/** Drawn at once, so that the first of what opens is there with it. */
const nearAtFirst = 3;

/** A group of the tree: drawn again when it changed or stands elsewhere, and drawn whole when it is near what is in sight. */
export const TreeGroup = memo((props: RuleGroupProps) => {
  const group = isGroup(props.ruleGroup) ? props.ruleGroup : null;
  return group === null || props.path.length === 0 ? <RuleGroup {...props} /> : <InnerGroup {...props} group={group} />;
}, isSameProps);

function InnerGroup({ group, ...props }: RuleGroupProps & { readonly group: ConditionGroup }) {
  const tree = useTree();
  const { container, isDrawn, height, enter } = useNearness<HTMLDivElement>((props.path.at(-1) ?? 0) < nearAtFirst);
  const lines = linesIn(group);
  // Whoever takes it to a button of the head is not drawn again with each key.
  const path = useSamePath(props.path);
  const condition = isDrawn ? null : fromQuery(group);
  return (
    <div ref={container} data-field={tree.field(pointerOfGroup(group))} data-path={JSON.stringify(props.path)} tabIndex={-1}>
      {condition ? (
        <StandIn condition={condition} height={height ?? headHeight + lines * lineHeight} onEnter={enter} />
      ) : lines > smallUpTo ? (
        <RuleGroup {...props} path={path} />
      ) : (
        <SightContext value={null}>
          <RuleGroup {...props} path={path} />
        </SightContext>
      )}
    </div>
  );
}
