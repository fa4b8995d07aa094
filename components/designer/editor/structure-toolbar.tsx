'use client';
import { LibraryBig, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { isComposingKey } from '../../ui/composition.ts';
import { Input } from '../../ui/input.tsx';
import { isFoundBy } from '../explorer/found-by.ts';
import type { OutlineRow } from '../model/outline.ts';
import { useEditorView } from './use-editor-view.ts';
import { useEditedOffering, useOfferingRows } from './use-offering.ts';

/** Above outline and canvas: finding a part, and the palette of what can be brought in. */
export function StructureToolbar() {
  const t = useTranslations('structure.toolbar');
  const rows = useOfferingRows();
  const view = useEditorView();
  const { setCollapsed } = useEditedOffering();
  const [search, setSearch] = useState('');
  const isFound = isFoundBy(search);
  const found = search.trim() === '' ? [] : rows.filter(isFound);
  const at = found.findIndex(({ place }) => place === view.selected);
  const show = (row: OutlineRow | undefined) => {
    if (!row) return;
    for (let around = row.parent; around !== null; around = rows.find(({ place }) => place === around)?.parent ?? null)
      setCollapsed(around, false);
    view.select(row.place);
    setTimeout(() => document.querySelector(`[data-place="${CSS.escape(row.place)}"]`)?.scrollIntoView({ block: 'nearest' }), 60);
  };
  const act = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposingKey(event)) return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1;
    show(found[(at + step + found.length) % found.length] ?? found[0]);
  };
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-line border-b bg-surface px-3">
      <div className="relative w-64">
        <Search className="pointer-events-none absolute start-2 top-2 size-4 text-muted" aria-hidden="true" />
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          className="h-8 ps-8"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={act}
        />
      </div>
      <span role="status" className="min-w-0 flex-1 truncate text-muted text-xs">
        {search.trim() === '' ? null : found.length === 0 ? t('none') : t('found', { at: at + 1, count: found.length })}
      </span>
      <Button size="sm" aria-pressed={view.isPaletteOpen} onClick={() => view.setPaletteOpen(!view.isPaletteOpen)}>
        <LibraryBig aria-hidden="true" />
        {t('palette')}
      </Button>
    </div>
  );
}
