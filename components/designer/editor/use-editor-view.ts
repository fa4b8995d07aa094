'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useCallback } from 'react';
import type { EditorTab } from '../model/issue-target.ts';
import { type Place, rootPlace } from '../model/place.ts';

export const editorTabs = ['structure', 'tariffs', 'rules', 'form', 'examples', 'basics'] as const satisfies readonly EditorTab[];
export const structureViews = ['outline', 'canvas', 'both'] as const;
export type StructureView = (typeof structureViews)[number];

export type EditorView = {
  readonly tab: EditorTab;
  readonly setTab: (tab: EditorTab) => void;
  readonly structure: StructureView;
  readonly setStructure: (view: StructureView) => void;
  readonly isPreviewOpen: boolean;
  readonly setPreviewOpen: (open: boolean) => void;
  /** Selected part; outline, canvas and inspector all read this one. */
  readonly selected: Place;
  readonly select: (place: Place) => void;
};

/** What the editor shows stands in the URL: a link opens the same tab on the same part. */
export function useEditorView(): EditorView {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(editorTabs).withDefault('structure'));
  const [structure, setStructure] = useQueryState('view', parseAsStringLiteral(structureViews).withDefault('outline'));
  const [preview, setPreview] = useQueryState('form', parseAsStringLiteral(['open', 'shut'] as const).withDefault('open'));
  const [selected, setSelected] = useQueryState('at', { defaultValue: rootPlace });
  return {
    tab,
    setTab: useCallback((next) => void setTab(next), [setTab]),
    structure,
    setStructure: useCallback((next) => void setStructure(next), [setStructure]),
    isPreviewOpen: preview === 'open',
    setPreviewOpen: useCallback((open) => void setPreview(open ? 'open' : 'shut'), [setPreview]),
    selected,
    select: useCallback((place) => void setSelected(place), [setSelected]),
  };
}
