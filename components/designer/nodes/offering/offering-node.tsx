'use client';
import { useTranslations } from 'next-intl';
import { PriceText } from '../../editor/price-text.tsx';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

export function OfferingNode({ data, selected }: PartNodeProps) {
  const t = useTranslations('design.node');
  const [price] = data.row.prices;
  return (
    <NodeFrame
      data={data}
      isSelected={selected}
      className="border-s-4 border-s-accent"
      detail={data.hiddenChildren > 0 ? t('hidden', { count: data.hiddenChildren }) : price ? null : data.row.id}
      aside={price ? <PriceText price={price} /> : null}
    />
  );
}
