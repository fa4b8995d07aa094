'use client';
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { useDocument, useDraft, useProblems } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import { createKeeper } from '../model/keep-same.ts';
import type { OutlineRow } from '../model/outline.ts';
import { marksOf, type PartMarks } from '../model/part-marks.ts';
import type { Place } from '../model/place.ts';
import { createSeenKeeper } from '../model/seen-facts.ts';
import { type EditorView, useEditorView } from './use-editor-view.ts';
import { SeenContext } from './use-seen-facts.ts';

/** What is edited: changes with the draft, and not with what of it is shown. */
export type EditedOffering = { readonly offering: Offering; readonly rows: readonly OutlineRow[] };

/** What outline, canvas and inspector share, so that they are always in step. */
export type OfferingEditor = EditedOffering & {
  readonly marks: ReadonlyMap<Place, PartMarks>;
  readonly view: EditorView;
  readonly collapsed: ReadonlySet<Place>;
  readonly setCollapsed: (place: Place, isCollapsed: boolean) => void;
  readonly setAllCollapsed: (isCollapsed: boolean) => void;
};

const EditedContext = createContext<EditedOffering | null>(null);
const EditorContext = createContext<OfferingEditor | null>(null);

/** For what shows a part's own fields: opening a group or choosing a view draws none of it again. */
export function useEditedOffering(): EditedOffering {
  const edited = useContext(EditedContext);
  if (!edited) throw new Error('A part of the editor stands outside its offering');
  return edited;
}

export function useOfferingEditor(): OfferingEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A part of the editor stands outside its offering');
  return editor;
}

const noRows: readonly OutlineRow[] = [];

/** Parts of the offering that is edited; none around a definition that stands by itself. */
export const useOfferingRows = (): readonly OutlineRow[] => useContext(EditedContext)?.rows ?? noRows;

/** Large bundles begin with their groups and roles shut, so that the first view is quick. */
const startsCollapsedFrom = 120;

const inner = (rows: readonly OutlineRow[]): readonly Place[] =>
  rows.filter((row) => row.children.length > 0 && row.depth > 1).map((row) => row.place);
const firstCollapsed = (rows: readonly OutlineRow[]): ReadonlySet<Place> => new Set(rows.length < startsCollapsedFrom ? [] : inner(rows));

type ProviderProps = { readonly offering: string; readonly missing: ReactNode; readonly children: ReactNode };

export function OfferingEditorProvider({ offering: id, missing, children }: ProviderProps) {
  const offering = offeringIn(useDocument(), id);
  return offering ? <Provide offering={offering}>{children}</Provide> : missing;
}

function Provide({ offering, children }: { readonly offering: Offering; readonly children: ReactNode }) {
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const issues = useProblems();
  const view = useEditorView();
  const [keepSeen] = useState(createSeenKeeper);
  const [keepMarks] = useState(() => createKeeper<readonly [Place, PartMarks]>(([place]) => place));
  const seen = useMemo(() => keepSeen({ document, offering }), [keepSeen, document, offering]);
  const { rows } = seen;
  // What was edited is shown first; the marks beside it follow.
  const shown = useDeferredValue(useMemo(() => ({ document, offering, rows }), [document, offering, rows]));
  const marked = useMemo(() => keepMarks([...marksOf({ ...shown, base }, shown.rows, issues)]), [keepMarks, shown, base, issues]);
  const marks = useMemo(() => new Map(marked), [marked]);
  const [collapsed, setCollapsedPlaces] = useState<ReadonlySet<Place>>(() => firstCollapsed(rows));
  const edited = useMemo((): EditedOffering => ({ offering, rows }), [offering, rows]);
  const editor = useMemo(
    (): OfferingEditor => ({
      ...edited,
      marks,
      view,
      collapsed,
      setAllCollapsed: (isCollapsed) => setCollapsedPlaces(new Set(isCollapsed ? inner(edited.rows) : [])),
      setCollapsed: (place, isCollapsed) =>
        setCollapsedPlaces((before) => new Set(isCollapsed ? [...before, place] : [...before].filter((each) => each !== place))),
    }),
    [edited, marks, view, collapsed],
  );
  return (
    <EditedContext value={edited}>
      <EditorContext value={editor}>
        <SeenContext value={seen}>{children}</SeenContext>
      </EditorContext>
    </EditedContext>
  );
}
