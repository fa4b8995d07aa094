'use client';
import { useTranslations } from 'next-intl';
import { cardinalityWords } from '../cardinality-words.ts';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

export function GroupNode({ data, selected }: PartNodeProps) {
  const t = useTranslations('design.node');
  return (
    <NodeFrame
      data={data}
      isSelected={selected}
      className="border-dashed"
      detail={
        data.overlay ? cardinalityWords(data.row) : t('choose', { range: cardinalityWords(data.row), count: data.row.children.length })
      }
    />
  );
}
