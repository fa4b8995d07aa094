import type { NodeTypes } from '@xyflow/react';
import { ComponentNode } from './component/component-node.tsx';
import { GroupNode } from './group/group-node.tsx';
import { OfferingNode } from './offering/offering-node.tsx';
import { OptionNode } from './option/option-node.tsx';
import { RoleNode } from './role/role-node.tsx';

/** One entry a kind of part; a new kind is a folder here and a line below. */
export const nodeTypes = {
  offering: OfferingNode,
  component: ComponentNode,
  group: GroupNode,
  option: OptionNode,
  role: RoleNode,
} satisfies NodeTypes;
