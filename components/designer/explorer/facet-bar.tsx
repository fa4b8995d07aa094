'use client';
import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRegionName } from '../../shell/use-region-name.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { DayInput } from '../basics/day-input.tsx';
import { useDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { type Facet, type FacetChoices, facets } from './facets.ts';
import type { FacetCounts } from './filter-offerings.ts';
import type { Narrowing } from './use-explorer-query.ts';

/** What the values of a facet are called. */
function useFacetWords(): (facet: Facet, value: string) => string {
  const t = useTranslations('definitions.facets');
  const localized = useLocalized();
  const region = useRegionName();
  const workspace = workspaceOfDocument(useDocument());
  return (facet, value) => {
    if (facet === 'region') return region(value);
    if (facet === 'channel') return localized(workspace.get('channel', value)?.name ?? { 'zh-CN': value, en: value });
    return t.has(`${facet}.${value}`) ? t(`${facet}.${value}`) : value;
  };
}

type FacetBarProps = {
  readonly query: Narrowing;
  readonly all: FacetChoices;
  readonly counts: FacetCounts;
  readonly isNarrowed: boolean;
};

/** One menu a facet, each value with how many it would leave; what is chosen is said on the button. */
export function FacetBar({ query, all, counts, isNarrowed }: FacetBarProps) {
  const t = useTranslations('definitions.facets');
  const words = useFacetWords();
  return (
    <fieldset className="mb-3 flex flex-wrap items-end gap-2">
      <legend className="sr-only">{t('label')}</legend>
      {facets.map((facet) => {
        const chosen = query.chosen[facet];
        const first = chosen[0];
        return (
          <Menu
            key={facet}
            align="start"
            trigger={
              <Button size="sm" className={classNames('h-9', first !== undefined && 'border-accent bg-accent-soft')}>
                {t(`name.${facet}`)}
                {first === undefined ? null : (
                  <span className="max-w-40 truncate font-normal">
                    {t('chosen', { first: words(facet, first), more: chosen.length - 1 })}
                  </span>
                )}
                <ChevronDown aria-hidden="true" className="text-muted" />
              </Button>
            }
            groups={() => [
              {
                actions: all[facet].map((value) => ({
                  id: value,
                  label: words(facet, value),
                  shortcut: <span className="ps-4 text-muted text-xs tabular-nums">{counts[facet].get(value) ?? 0}</span>,
                  isChecked: chosen.includes(value),
                  staysOpen: true,
                  onSelect: () =>
                    query.choose(facet, chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]),
                })),
              },
              ...(first === undefined ? [] : [{ actions: [{ id: '', label: t('clear-one'), onSelect: () => query.choose(facet, []) }] }]),
            ]}
          />
        );
      })}
      <div className="w-32">
        <DayInput
          label={t('offered-on')}
          hideLabel
          placeholder={t('offered-on-day')}
          value={query.day ?? undefined}
          onChange={(instant) => query.setDay(instant ?? null)}
          onDone={() => undefined}
        />
      </div>
      {isNarrowed ? (
        <Button variant="ghost" size="sm" className="h-9" onClick={query.clear}>
          <X aria-hidden="true" />
          {t('clear')}
        </Button>
      ) : null}
    </fieldset>
  );
}
