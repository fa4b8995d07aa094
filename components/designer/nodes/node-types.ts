import type { NodeTypes } from '@xyflow/react';
import { ComponentNode } from './component/component-node.tsx';
import { GroupNode } from './group/group-node.tsx';
import { OfferingNode } from './offering/offering-node.tsx';
import { OptionNode } from './option/option-node.tsx';
import { RemovedNode } from './removed/removed-node.tsx';
import { RoleNode } from './role/role-node.tsx';

/** One entry a kind of part; a new kind is a folder here and a line below. The library styles a bare `group` by itself. */
export const nodeTypes = {
  'part-offering': OfferingNode,
  'part-component': ComponentNode,
  'part-group': GroupNode,
  'part-option': OptionNode,
  'part-role': RoleNode,
  'part-removed': RemovedNode,
} satisfies NodeTypes;
