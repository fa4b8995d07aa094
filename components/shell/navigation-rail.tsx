'use client';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Permission } from '../../server/api/contract.ts';
import { classNames } from '../ui/class-names.ts';
import { Link } from '../ui/link.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { areaIcons } from './area-icons.ts';
import { areas, isInArea } from './areas.ts';

type NavigationRailProps = { readonly permissions: readonly Permission[]; readonly pathname: string };

export function NavigationRail({ permissions, pathname }: NavigationRailProps) {
  const t = useTranslations('shell');
  const [isWide, setIsWide] = useState(false);
  const shown = areas.filter((area) => area.permission === null || permissions.includes(area.permission));
  return (
    <nav
      aria-label={t('areas')}
      className={classNames('flex shrink-0 flex-col gap-1 border-line border-e bg-surface p-2 print:hidden', isWide ? 'w-48' : 'w-14')}
    >
      {shown.map((area) => {
        const isHere = isInArea(pathname, area);
        const Icon = areaIcons[area.id];
        const link = (
          <Link
            key={area.id}
            href={area.href}
            aria-current={isHere ? 'page' : undefined}
            className={classNames(
              'flex h-10 items-center gap-3 rounded-md px-2.5 hover:bg-hover',
              isHere ? 'bg-accent-soft font-medium text-accent' : 'text-muted',
            )}
          >
            <Icon className="size-5 shrink-0" aria-hidden="true" />
            <span className={isWide ? 'truncate' : 'sr-only'}>{t(`nav.${area.id}`)}</span>
          </Link>
        );
        return isWide ? (
          link
        ) : (
          <Tooltip key={area.id} content={t(`nav.${area.id}`)} side="right">
            {link}
          </Tooltip>
        );
      })}
      <button
        type="button"
        aria-expanded={isWide}
        onClick={() => setIsWide(!isWide)}
        className="mt-auto flex h-10 items-center gap-3 rounded-md px-2.5 text-muted hover:bg-hover"
      >
        {isWide ? <PanelLeftClose className="size-5" aria-hidden="true" /> : <PanelLeftOpen className="size-5" aria-hidden="true" />}
        <span className={isWide ? '' : 'sr-only'}>{isWide ? t('collapse') : t('expand')}</span>
      </button>
    </nav>
  );
}
