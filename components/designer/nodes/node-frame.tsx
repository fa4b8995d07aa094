'use client';
import { Handle, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { nodeHeight, nodeWidth } from '../canvas/layout-tree.ts';
import { MarkBadges } from '../editor/mark-badges.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import type { PartNodeData } from './part-node-data.ts';

type NodeFrameProps = {
  readonly data: PartNodeData;
  readonly isSelected: boolean;
  /** Second line, left and right. */
  readonly detail: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
};

const handleStyle = 'size-1.5! border-0! bg-line-strong! pointer-events-none';

/** The box that all kinds share: sign and name, then one line of its own. */
export function NodeFrame({ data, isSelected, detail, aside, className }: NodeFrameProps) {
  const localized = useLocalized();
  const name = localized(data.row.name);
  return (
    <div
      style={{ width: nodeWidth, height: nodeHeight }}
      className={classNames(
        'flex flex-col justify-center gap-0.5 rounded-md border bg-surface px-2.5 shadow-sm',
        isSelected ? 'border-accent ring-2 ring-accent' : 'border-line-strong/60',
        className,
      )}
    >
      {data.row.parent === null ? null : <Handle type="target" position={Position.Left} className={handleStyle} isConnectable={false} />}
      <span className="flex items-center gap-1.5">
        <PartIcon kind={data.row.kind} />
        <span className="min-w-0 flex-1 truncate font-medium text-sm" title={name}>
          {name}
        </span>
        <MarkBadges marks={data.marks} />
      </span>
      <span className="flex items-center justify-between gap-2 ps-5.5 text-muted text-xs">
        <span className="min-w-0 truncate">{detail}</span>
        {aside ? <span className="shrink-0 text-ink">{aside}</span> : null}
      </span>
      {data.row.children.length > 0 ? (
        <Handle type="source" position={Position.Right} className={handleStyle} isConnectable={false} />
      ) : null}
    </div>
  );
}
