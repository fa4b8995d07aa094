'use client';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { EditorTab } from '../model/issue-target.ts';
import { type Place, rootPlace } from '../model/place.ts';
import { type Sample, samples } from '../model/sample-selections.ts';

export const editorTabs = ['structure', 'tariffs', 'rules', 'form', 'examples', 'basics'] as const satisfies readonly EditorTab[];
export const structureViews = ['outline', 'canvas', 'both'] as const;
export type StructureView = (typeof structureViews)[number];

/** What may lie over the canvas. */
export const overlays = ['none', 'price', 'rules', 'changes'] as const;
export type Overlay = (typeof overlays)[number];

export type EditorView = {
  readonly tab: EditorTab;
  readonly setTab: (tab: EditorTab) => void;
  readonly structure: StructureView;
  readonly setStructure: (view: StructureView) => void;
  readonly isPreviewOpen: boolean;
  readonly setPreviewOpen: (open: boolean) => void;
  readonly overlay: Overlay;
  readonly setOverlay: (overlay: Overlay) => void;
  readonly sample: Sample;
  readonly setSample: (sample: Sample) => void;
  readonly isPaletteOpen: boolean;
  readonly setPaletteOpen: (open: boolean) => void;
  /** Selected part; outline, canvas and inspector all read this one. */
  readonly selected: Place;
  readonly select: (place: Place) => void;
};

export const EditorViewContext = createContext<EditorView | null>(null);

/** What of the offering is shown: another object only when that changes, and not with what is edited. */
export function useEditorView(): EditorView {
  const view = useContext(EditorViewContext);
  if (!view) throw new Error('A part of the editor stands outside its offering');
  return view;
}

/** What the editor shows stands in the URL: a link opens the same tab on the same part. */
export function useAddressedView(): EditorView {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(editorTabs).withDefault('structure'));
  const [structure, setStructure] = useQueryState('view', parseAsStringLiteral(structureViews).withDefault('outline'));
  const [preview, setPreview] = useQueryState('form', parseAsStringLiteral(['open', 'shut'] as const).withDefault('open'));
  const [overlay, setOverlay] = useQueryState('overlay', parseAsStringLiteral(overlays).withDefault('none'));
  const [sample, setSample] = useQueryState('sample', parseAsStringLiteral(samples).withDefault('proposed'));
  const [palette, setPalette] = useQueryState('palette', parseAsStringLiteral(['open', 'shut'] as const).withDefault('shut'));
  const [selected, setSelected] = useQueryState('at', { defaultValue: rootPlace });
  const chooseTab = useCallback((next: EditorTab) => void setTab(next), [setTab]);
  const select = useCallback((place: Place) => void setSelected(place), [setSelected]);
  return useMemo(
    () => ({
      tab,
      setTab: chooseTab,
      structure,
      setStructure: (next) => void setStructure(next),
      isPreviewOpen: preview === 'open',
      setPreviewOpen: (open) => void setPreview(open ? 'open' : 'shut'),
      overlay,
      setOverlay: (next) => void setOverlay(next),
      sample,
      setSample: (next) => void setSample(next),
      isPaletteOpen: palette === 'open',
      setPaletteOpen: (open) => void setPalette(open ? 'open' : 'shut'),
      selected,
      select,
    }),
    [
      tab,
      chooseTab,
      structure,
      setStructure,
      preview,
      setPreview,
      overlay,
      setOverlay,
      sample,
      setSample,
      palette,
      setPalette,
      selected,
      select,
    ],
  );
}
