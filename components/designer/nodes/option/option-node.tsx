'use client';
import { useTranslations } from 'next-intl';
import { PriceText } from '../../editor/price-text.tsx';
import { cardinalityWords } from '../cardinality-words.ts';
import { NodeFrame } from '../node-frame.tsx';
import type { PartNodeProps } from '../part-node.ts';

export function OptionNode({ data, selected }: PartNodeProps) {
  const t = useTranslations('design.outline');
  const [price] = data.row.prices;
  return (
    <NodeFrame
      data={data}
      isSelected={selected}
      className="rounded-lg bg-canvas"
      detail={data.row.isProposed ? <span className="text-accent">{t('default-option')}</span> : cardinalityWords(data.row)}
      aside={price ? <PriceText price={price} /> : null}
    />
  );
}
