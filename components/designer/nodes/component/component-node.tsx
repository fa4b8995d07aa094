'use client';
import { PriceText } from '../../editor/price-text.tsx';
import { cardinalityWords } from '../cardinality-words.ts';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

export function ComponentNode({ data, selected }: PartNodeProps) {
  const [price] = data.row.prices;
  return (
    <NodeFrame data={data} isSelected={selected} detail={cardinalityWords(data.row)} aside={price ? <PriceText price={price} /> : null} />
  );
}
