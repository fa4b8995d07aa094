'use client';
import { Combobox as Base } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ChosenLabel, type ListProps, listSign, OptionNote, type SelectOption } from './chosen-label.tsx';
import { classNames } from './class-names.ts';
import { inputStyle } from './input.tsx';

/** Full-width letters and digits are the same as their narrow ones. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const matches = (option: SelectOption, query: string): boolean =>
  plain(query)
    .split(/\s+/)
    .every((word) => plain(option.label).includes(word) || plain(option.value).includes(word));

/** The list that a Select with many options opens: typing narrows it. It comes open. */
export function SearchList({ value, options, placeholder, isReadOnly = false, onChoose, trigger }: ListProps) {
  const t = useTranslations('shell.list');
  const ids = useId();
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      onValueChange={(option) => onChoose(option?.value ?? null)}
      isItemEqualToValue={(one, other) => one.value === other.value}
      filter={matches}
      readOnly={isReadOnly}
      autoHighlight
      defaultOpen
    >
      <Base.Trigger {...trigger}>
        <span className="truncate">
          <ChosenLabel value={value} options={options} placeholder={placeholder} />
        </span>
        {listSign}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50">
          <Base.Popup
            aria-label={t('choose')}
            className="flex max-h-80 min-w-(--anchor-width) max-w-md flex-col rounded-md border border-line bg-raised shadow-raised"
          >
            <div className="border-line border-b p-1.5">
              <Base.Input aria-label={t('search')} placeholder={t('search')} className={classNames(inputStyle, 'h-8')} />
            </div>
            <Base.Empty className="empty:hidden px-3 py-2 text-muted text-sm">{t('none')}</Base.Empty>
            <Base.List className="min-h-0 overflow-y-auto p-1 data-empty:p-0">
              {(option: SelectOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  data-option={option.value}
                  aria-disabled={option.isUnavailable || undefined}
                  aria-labelledby={`${ids}${option.value}`}
                  aria-describedby={option.note ? `${ids}${option.value}-note` : undefined}
                  className="flex cursor-default items-start gap-2 rounded-sm px-2 py-1.5 outline-none data-highlighted:bg-accent-soft"
                >
                  <Base.ItemIndicator keepMounted className="invisible mt-1 size-4 shrink-0 text-accent data-selected:visible">
                    <Check className="size-4" aria-hidden="true" />
                  </Base.ItemIndicator>
                  <span className="min-w-0">
                    <span id={`${ids}${option.value}`} className={option.isUnavailable ? 'text-muted' : undefined}>
                      {option.label}
                    </span>
                    <OptionNote id={`${ids}${option.value}-note`} note={option.note} />
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
