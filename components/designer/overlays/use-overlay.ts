'use client';
import { useMemo, useState } from 'react';
import { compile } from '../../../core/compile/index.ts';
import { judge, link } from '../../../core/configure/index.ts';
import { useDocument, useDraft, useDraftTools, useFollowingDocument } from '../draft-context.tsx';
import { type Overlay, useEditorView } from '../editor/use-editor-view.ts';
import { useMarks, useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { offeringIn } from '../model/draft-document.ts';
import { type OutlineRow, outlineOf } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { sampleSelections } from '../model/sample-selections.ts';
import { cardinalityWords } from '../nodes/cardinality-words.ts';
import { firstScene, previewFacts, previewRequest, sceneChoices } from '../preview/preview-scene.ts';
import { type PartPrice, type PartRules, pricesByPart, rulesByPart } from './read-overlay.ts';
import { isRemoved, removedRows } from './removed-rows.ts';

/** What a layer over the canvas says of one part. */
export type PartOverlay =
  | { readonly type: 'price'; readonly price: PartPrice | null }
  | { readonly type: 'rules'; readonly rules: PartRules }
  | { readonly type: 'changes'; readonly change: 'added' | 'changed' | 'removed' | null; readonly before: string | null };

export type OverlayView = {
  readonly of: (place: Place) => PartOverlay | null;
  readonly removed: readonly OutlineRow[];
  /** The draft cannot be judged as it stands. */
  readonly isBehind: boolean;
};

const noRules: PartRules = { count: 0, decide: 0, open: 0 };
const noRows: readonly OutlineRow[] = [];
const nothing: OverlayView = { of: () => null, removed: noRows, isBehind: false };

/** The sample order of the offering, judged by the same functions as at the counter, once what is typed has been shown. */
function useSampleJudgement(isWanted: boolean) {
  const { read } = useDraftTools();
  const offering = useOffering();
  const view = useEditorView();
  const document = useFollowingDocument();
  const [at] = useState(() => new Date().toISOString());
  return useMemo(() => {
    if (!isWanted) return null;
    const { workspace } = read(document);
    const program = compile(workspace, offering.id);
    if (!program.ok) return null;
    const scene = firstScene(sceneChoices(workspace, offering));
    const request = { ...previewRequest(scene, at), selections: sampleSelections(offering, view.sample) };
    return judge(link(program.value), request, previewFacts(scene));
  }, [isWanted, read, document, offering, view.sample, at]);
}

export function useOverlay(): OverlayView {
  const offering = useOffering();
  const rows = useOfferingRows();
  const marks = useMarks();
  const view = useEditorView();
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const overlay: Overlay = view.overlay;
  const isJudged = overlay === 'price' || overlay === 'rules';
  const judgement = useSampleJudgement(isJudged);
  return useMemo((): OverlayView => {
    if (overlay === 'none') return nothing;
    if (overlay === 'changes') {
      const released = offeringIn(base, offering.id);
      const before = released ? outlineOf(base, released) : noRows;
      const said = new Map(before.map((row) => [row.place, cardinalityWords(row)]));
      const now = new Map(rows.map((row) => [row.place, cardinalityWords(row)]));
      return {
        of: (place) => ({
          type: 'changes',
          change: isRemoved(place) ? 'removed' : (marks.get(place)?.change ?? null),
          before: said.has(place) && said.get(place) !== now.get(place) ? (said.get(place) ?? null) : null,
        }),
        removed: removedRows(before, rows),
        isBehind: false,
      };
    }
    if (!judgement) return { ...nothing, isBehind: true };
    if (overlay === 'price') {
      const prices = pricesByPart(rows, judgement);
      return { ...nothing, of: (place) => ({ type: 'price', price: prices.get(place) ?? null }) };
    }
    const rules = rulesByPart(rows, document, judgement);
    return { ...nothing, of: (place) => ({ type: 'rules', rules: rules.get(place) ?? noRules }) };
  }, [overlay, base, offering, rows, marks, judgement, document]);
}
