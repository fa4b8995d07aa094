'use client';
import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge.tsx';
import { Money } from '../../ui/money.tsx';
import { usePeriodWords } from '../editor/price-text.tsx';
import type { PartOverlay } from './use-overlay.ts';

const signs = { added: '+', removed: '−', changed: '~' } as const;

/** What the chosen layer says of a part, in place of its own price. */
export function PartOverlayText({ overlay }: { readonly overlay: PartOverlay }) {
  const t = useTranslations('structure.overlay');
  const period = usePeriodWords();
  if (overlay.type === 'changes') {
    if (!overlay.change) return null;
    return (
      <Badge tone={overlay.change === 'removed' ? 'no' : 'changed'}>
        {signs[overlay.change]} {overlay.before ? t('before', { before: overlay.before }) : t(`change.${overlay.change}`)}
      </Badge>
    );
  }
  if (overlay.type === 'rules') {
    const { count, decide, open } = overlay.rules;
    if (count === 0) return <span className="text-muted">{t('no-rules')}</span>;
    return (
      <span className="whitespace-nowrap">
        {t('rules', { count })}
        {decide > 0 ? <span className="text-no"> ✕ {t('decide', { count: decide })}</span> : null}
        {open > 0 ? <span className="text-unknown"> ? {t('open', { count: open })}</span> : null}
      </span>
    );
  }
  const { price } = overlay;
  if (!price) return <span className="text-muted">{t('not-in-sample')}</span>;
  const isFree = price.oneTime === 0 && price.recurring.length === 0 && !price.isOpen;
  return (
    <span className="flex items-center gap-x-1.5 whitespace-nowrap tabular-nums">
      {price.isOpen ? (
        <span className="text-unknown" title={t('price-open')}>
          ?<span className={price.oneTime === 0 && price.recurring.length === 0 ? 'ms-1' : 'sr-only'}>{t('price-open')}</span>
        </span>
      ) : null}
      {price.oneTime !== 0 ? <Money micro={price.oneTime} /> : null}
      {price.recurring.map(({ period: every, amount }) => (
        <span key={`${every.length}${every.unit}`}>
          <Money micro={amount} /> <span className="text-muted">{period(every)}</span>
        </span>
      ))}
      {isFree ? <span className="text-muted">{t('free')}</span> : null}
    </span>
  );
}
