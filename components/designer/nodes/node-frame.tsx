'use client';
import { Handle, Position } from '@xyflow/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { nodeHeight, nodeWidth } from '../canvas/layout-tree.ts';
import { MarkBadges } from '../editor/mark-badges.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { PartOverlayText } from '../overlays/part-overlay-text.tsx';
import type { PartNodeData } from './part-node-data.ts';

type NodeFrameProps = {
  readonly data: PartNodeData;
  readonly isSelected: boolean;
  /** Second line, left and right. */
  readonly detail: ReactNode;
  readonly aside?: ReactNode;
  readonly className?: string;
};

/** Where a line to another part begins: seen at the part that is pointed at or selected. */
const linkStyle =
  "size-3! border-2! border-accent! bg-surface! opacity-0 group-hover/node:opacity-100 after:absolute after:-inset-2 after:content-['']";
/** A line may end anywhere on a part, and only while one is being drawn. */
const linkedStyle =
  'inset-0! size-full! min-h-0! transform-none! rounded-md! border-0! opacity-0 pointer-events-none! group-data-connecting/canvas:pointer-events-auto!';

/** The box that all kinds share: sign and name, then one line of its own. */
export function NodeFrame({ data, isSelected, detail, aside, className }: NodeFrameProps) {
  const t = useTranslations('structure.link');
  const localized = useLocalized();
  const name = localized(data.row.name);
  // A layer says more of the whole than its code does.
  const isCodeHidden = data.row.parent === null && data.overlay !== null && data.overlay !== undefined;
  const shownAside = data.overlay ? <PartOverlayText overlay={data.overlay} /> : aside;
  return (
    <div
      style={{ width: nodeWidth, height: nodeHeight }}
      className={classNames(
        'group/node relative flex flex-col justify-center gap-0.5 rounded-md border bg-surface px-2 shadow-sm',
        isSelected ? 'border-accent ring-2 ring-accent' : 'border-line-strong/60',
        '[[data-drop]>&]:bg-accent-soft [[data-drop]>&]:ring-2 [[data-drop]>&]:ring-accent',
        className,
      )}
    >
      <span className="flex items-center gap-1.5">
        <PartIcon kind={data.row.kind} />
        <span className="min-w-0 flex-1 truncate font-medium text-sm" title={name}>
          {name}
        </span>
        <MarkBadges marks={data.marks} hasChange={data.overlay?.type !== 'changes'} />
      </span>
      <span className="flex items-center justify-between gap-2 text-muted text-xs">
        {isCodeHidden ? null : <span className="min-w-0 truncate">{detail}</span>}
        {shownAside ? <span className="max-w-full shrink-0 overflow-hidden text-ink">{shownAside}</span> : null}
      </span>
      {data.row.parent === null ? null : (
        <>
          <Handle
            id="link"
            type="source"
            position={Position.Right}
            className={classNames(linkStyle, isSelected && 'opacity-100')}
            style={{ top: '78%' }}
            title={t('draw')}
            isConnectableEnd={false}
          />
          <Handle id="linked" type="target" position={Position.Left} className={linkedStyle} isConnectableStart={false} />
        </>
      )}
    </div>
  );
}
