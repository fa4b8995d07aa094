import type { Node, NodeProps } from '@xyflow/react';
import type { OutlineRow } from '../model/outline.ts';
import type { PartNodeData } from './part-node-data.ts';

export type PartNode = Node<PartNodeData, `part-${OutlineRow['kind'] | 'removed'}`>;
export type PartNodeProps = NodeProps<PartNode>;
