'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useHotkeys } from '../../ui/composition.ts';
import { editorTabs, structureViews, useEditorView } from './use-editor-view.ts';

/** Tabs of the editor; on the structure, which of its two views are shown. */
export function EditorTabs() {
  const t = useTranslations('design.editor');
  const view = useEditorView();
  const list = useRef<HTMLDivElement>(null);
  const goTo = (index: number) => {
    const next = editorTabs.at(index % editorTabs.length);
    if (!next) return;
    view.setTab(next);
    list.current?.querySelector<HTMLElement>(`#editor-tab-${next}`)?.focus();
  };
  const at = editorTabs.indexOf(view.tab);
  const move = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const index = to[event.key];
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(index);
  };
  useHotkeys({ 'Alt+PageDown': () => goTo(at + 1), 'Alt+PageUp': () => goTo(at - 1) });
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-between border-line border-b bg-surface pe-3">
      <div role="tablist" aria-label={t('tabs')} ref={list} onKeyDown={move} className="flex px-2">
        {editorTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`editor-tab-${tab}`}
            aria-selected={view.tab === tab}
            aria-controls="editor-panel"
            tabIndex={view.tab === tab ? 0 : -1}
            onClick={() => view.setTab(tab)}
            className={classNames(
              '-mb-px h-10 border-b-2 px-3 font-medium -outline-offset-2',
              view.tab === tab ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {t(`tab.${tab}`)}
          </button>
        ))}
      </div>
      {view.tab === 'structure' ? (
        <fieldset aria-label={t('views')} className="flex rounded-md border border-line-strong/60">
          {structureViews.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={view.structure === each}
              onClick={() => view.setStructure(each)}
              className={classNames(
                'h-7 px-2.5 text-xs first:rounded-s-md last:rounded-e-md',
                view.structure === each ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-hover',
              )}
            >
              {t(`view.${each}`)}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
