'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Permission } from '../../../server/api/contract.ts';
import { isComposingKey } from '../../ui/composition.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { inputStyle } from '../../ui/input.tsx';
import { settle, useSettledText } from '../../ui/settled-text.ts';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';
import { PaletteOption } from './palette-option.tsx';
import { usePaletteEntries } from './use-palette-entries.ts';

const groups: readonly PaletteGroup[] = ['pages', 'customers', 'orders', 'offerings', 'actions'];

type PaletteDialogProps = {
  readonly permissions: readonly Permission[];
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
};

/** Go anywhere and do anything by typing: arrows move, Enter takes, Escape leaves. */
export function PaletteDialog({ permissions, onClose, onShortcuts }: PaletteDialogProps) {
  const t = useTranslations('shell.palette');
  const list = useId();
  const [text, setText] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const settled = useSettledText(text, isComposing);
  const { entries, isSearching } = usePaletteEntries(permissions, settled, onShortcuts);
  const ordered = groups.flatMap((group) => entries.filter((entry) => entry.group === group));
  const active = ordered.find(({ id }) => id === pointed) ?? ordered[0] ?? null;
  const optionId = (entry: PaletteEntry) => `${list}${entry.id}`;
  useEffect(() => {
    if (active) document.getElementById(`${list}${active.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);

  const take = (entry: PaletteEntry) => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // Never what an earlier text had found.
      if (active && settled === settle(text) && !isSearching) take(active);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const at = active ? ordered.indexOf(active) : -1;
      setPointed(ordered[(at + (event.key === 'ArrowDown' ? 1 : -1) + ordered.length) % ordered.length]?.id ?? null);
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('title')} closeLabel={t('close')}>
      <input
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={ordered.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active ? optionId(active) : undefined}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onChange={(event) => {
          setText(event.target.value);
          setPointed(null);
        }}
        onKeyDown={onKeyDown}
        className={`${inputStyle} h-11 text-base`}
      />
      <div id={list} role="listbox" aria-label={t('title')} className="mt-3 h-80 overflow-y-auto">
        {groups.map((group) => {
          const own = ordered.filter((entry) => entry.group === group);
          if (own.length === 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
            <div key={group} role="group" aria-label={t(`groups.${group}`)} className="pb-2">
              <p aria-hidden="true" className="px-3 py-1 text-muted text-xs">
                {t(`groups.${group}`)}
              </p>
              {own.map((entry) => (
                <PaletteOption key={entry.id} id={optionId(entry)} entry={entry} isActive={entry === active} onTake={() => take(entry)} />
              ))}
            </div>
          );
        })}
      </div>
      <p role="status" className="mt-2 min-h-6 text-muted text-sm">
        {ordered.length === 0 && !isSearching && settled === settle(text) ? t('nothing') : ''}
      </p>
    </Dialog>
  );
}
