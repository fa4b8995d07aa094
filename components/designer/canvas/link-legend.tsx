'use client';
import { useTranslations } from 'next-intl';
import type { StructureLink } from '../model/structure-links.ts';
import { linkLooks } from './link-looks.ts';

/** What each kind of line on the canvas means; only those that are there. */
export function LinkLegend({ types }: { readonly types: readonly StructureLink['type'][] }) {
  const t = useTranslations('structure.link');
  if (types.length === 0) return null;
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-3 gap-y-1 rounded-md bg-surface/90 px-2 py-1 text-muted text-xs">
      {types.map((type) => (
        <li key={type} className="flex items-center gap-1.5">
          <svg width="28" height="8" aria-hidden="true">
            <path d="M0,4 H28" className={`${linkLooks[type].line} stroke-[1.5]`} strokeDasharray={linkLooks[type].dash} />
          </svg>
          {t(`label.${type === 'pool' ? 'pool-short' : type}`)}
        </li>
      ))}
    </ul>
  );
}
