'use client';
import { GripVertical, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useDocument } from '../draft-context.tsx';
import { PriceText } from '../editor/price-text.tsx';
import { useAdds } from '../editor/use-adds.ts';
import { startDrag } from '../editor/use-drops.ts';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useOfferingId, useOfferingRows } from '../editor/use-offering.ts';
import { isFoundBy } from '../explorer/found-by.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { offeringPrice } from '../model/offering-price.ts';

/** More are found by a word. */
const shownAtMost = 100;

/** Every offering that can be brought in: dragged onto a part, or added at the selected one by its menu. */
export function OfferingPalette() {
  const t = useTranslations('structure.palette');
  const localized = useLocalized();
  const document = useDocument();
  const adds = useAdds();
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const view = useEditorView();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const found = useMemo(() => {
    const isFound = isFoundBy(wanted);
    return workspaceOfDocument(document)
      .all('offering')
      .filter((each) => each.id !== offering && isFound(each));
  }, [document, offering, wanted]);
  const selected = rows.find(({ place }) => place === view.selected) ?? rows[0];
  return (
    <aside aria-label={t('label')} className="flex w-60 shrink-0 flex-col border-line border-e bg-surface">
      <header className="flex items-center gap-1 p-2">
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          className="h-8"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button size="icon" variant="ghost" className="size-8 shrink-0" aria-label={t('close')} onClick={() => view.setPaletteOpen(false)}>
          <X aria-hidden="true" />
        </Button>
      </header>
      <p className="px-3 pb-2 text-muted text-xs">{t('help', { name: selected ? localized(selected.name) : '' })}</p>
      <ul aria-label={t('list')} className="min-h-0 flex-1 overflow-y-auto">
        {found.slice(0, shownAtMost).map((each) => {
          const [price] = offeringPrice(document, each.id);
          const name = localized(each.name);
          return (
            <li
              key={each.id}
              draggable
              onDragStart={(event) => startDrag(event, { type: 'offering', id: each.id })}
              className="flex cursor-grab items-center gap-1 border-line border-b ps-1 hover:bg-hover"
            >
              <GripVertical className="size-4 shrink-0 text-muted" aria-hidden="true" />
              <Menu
                align="start"
                trigger={
                  <button type="button" className="min-h-10 min-w-0 flex-1 py-1 pe-2 text-start" aria-label={t('add', { name })}>
                    <span className="block truncate text-sm" title={name}>
                      {name}
                    </span>
                    <span className="flex justify-between gap-2 text-muted text-xs">
                      <span className="truncate font-mono">{each.id}</span>
                      {price ? <PriceText price={price} /> : null}
                    </span>
                  </button>
                }
                groups={[
                  {
                    actions: selected
                      ? adds.choices(selected).map((choice) => ({
                          id: `${choice.kind}${choice.place}`,
                          label: t(`into.${choice.kind}`, { name: localized(choice.name) }),
                          onSelect: () => void choice.add(each.id),
                        }))
                      : [],
                  },
                ]}
              />
            </li>
          );
        })}
        {found.length > shownAtMost ? (
          <li className="px-3 py-2 text-muted text-xs">{t('more', { count: found.length - shownAtMost })}</li>
        ) : null}
        {found.length === 0 ? <li className="px-3 py-4 text-muted">{t('none')}</li> : null}
      </ul>
    </aside>
  );
}
