'use client';
import { useTranslations } from 'next-intl';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

/** A part that the release has and this draft has not. */
export function RemovedNode({ data }: PartNodeProps) {
  const t = useTranslations('design.inspector.kind');
  return <NodeFrame data={data} isSelected={false} className="border-no border-dashed bg-canvas line-through" detail={t(data.row.kind)} />;
}
