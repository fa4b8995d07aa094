'use client';
import { useTranslations } from 'next-intl';
import { cardinalityWords } from '../cardinality-words.ts';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

export function RoleNode({ data, selected }: PartNodeProps) {
  const t = useTranslations('design.node');
  return (
    <NodeFrame
      data={data}
      isSelected={selected}
      className="rounded-lg border-s-4 border-s-changed"
      detail={data.overlay ? cardinalityWords(data.row) : t('fillers', { range: cardinalityWords(data.row) })}
    />
  );
}
