'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { CatalogueOffering, CustomerSummary } from '../../server/api/contract.ts';
import { Badge } from '../ui/badge.tsx';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

type OfferingTileProps = { readonly offering: CatalogueOffering; readonly customer: CustomerSummary };

export function OfferingTile({ offering, customer }: OfferingTileProps) {
  const t = useTranslations('sell.catalogue');
  const localized = useLocalized();
  const reason = useCodeMessage('verdicts');
  const reasonId = useId();
  const head = (
    <>
      <span className="flex items-start justify-between gap-2">
        <span className="font-medium">{localized(offering.name)}</span>
        {offering.isBundle ? <Badge>{t('bundle')}</Badge> : null}
      </span>
      {offering.description ? <span className="block text-muted text-sm">{localized(offering.description)}</span> : null}
    </>
  );
  if (offering.unavailable.length === 0) {
    return (
      <li>
        <Link
          data-offering={offering.id}
          href={`/sell/order?customer=${encodeURIComponent(customer.id)}&offering=${encodeURIComponent(offering.id)}`}
          className="block h-full min-h-18 rounded-lg border border-line-strong/60 bg-surface px-4 py-3 shadow-sm hover:border-accent"
        >
          {head}
        </Link>
      </li>
    );
  }
  return (
    <li>
      {/* biome-ignore lint/a11y/useValidAnchor: not possible here; it stays focusable so that its reason can be read */}
      <a
        role="link"
        tabIndex={0}
        aria-disabled="true"
        aria-describedby={reasonId}
        data-offering={offering.id}
        className="block h-full min-h-18 rounded-lg border border-line-strong/50 border-dashed px-4 py-3 text-muted"
      >
        {head}
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
      </a>
    </li>
  );
}
