'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { CatalogueOffering } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

type OfferingTileProps = { readonly offering: CatalogueOffering; readonly onChoose: (offering: CatalogueOffering) => void };

/** What is not possible here stays focusable, so that its reason can be read. */
export function OfferingTile({ offering, onChoose }: OfferingTileProps) {
  const t = useTranslations('sell.catalogue');
  const localized = useLocalized();
  const reason = useCodeMessage('verdicts');
  const reasonId = useId();
  const isOpen = offering.unavailable.length === 0;
  return (
    <li>
      <button
        type="button"
        data-offering={offering.id}
        aria-disabled={isOpen ? undefined : 'true'}
        aria-describedby={isOpen ? undefined : reasonId}
        onClick={() => (isOpen ? onChoose(offering) : undefined)}
        className="flex h-full min-h-18 w-full flex-col justify-start rounded-lg border border-line-strong/60 bg-surface px-4 py-3 text-start shadow-sm hover:border-accent aria-disabled:border-line-strong/50 aria-disabled:border-dashed aria-disabled:bg-transparent aria-disabled:text-muted aria-disabled:shadow-none"
      >
        <span className="flex items-start justify-between gap-2">
          <span className="font-medium">{localized(offering.name)}</span>
          {offering.isBundle ? <Badge>{t('bundle')}</Badge> : null}
        </span>
        {offering.description ? <span className="block text-muted text-sm">{localized(offering.description)}</span> : null}
        {isOpen ? null : (
          <span id={reasonId} className="mt-1 flex items-start gap-1.5 text-sm">
            <StatusMark status="no" className="mt-0.5 size-4" />
            <span>
              {offering.unavailable.map((one) => (
                <span key={one.code} className="block">
                  {reason(one)}
                </span>
              ))}
            </span>
          </span>
        )}
      </button>
    </li>
  );
}
