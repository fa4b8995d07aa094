'use client';
import { useEffect, useMemo, useRef } from 'react';
import { compile } from '../../../core/compile/index.ts';
import { link } from '../../../core/configure/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { createOrderDraft, type OrderDraft, type OrderFrame } from '../../order-form/order-draft.ts';
import { useDraftTools, useFollowingDocument } from '../draft-context.tsx';
import { type PreviewScene, previewFacts, previewRequest } from './preview-scene.ts';

export type Preview = {
  /** Null until the offering compiles for the first time. */
  readonly form: OrderDraft | null;
  /** What it is configured with now: another object after each edit that changes the form, and for each scene. */
  readonly frame: OrderFrame | null;
  /** Why the form is that of an earlier state; empty when it is in step. */
  readonly issues: readonly Issue[];
};

/** The draft's offering, compiled and linked here, in the browser; what was typed into the form is carried over each edit. */
export function usePreview(offering: string, scene: PreviewScene): Preview {
  const { read } = useDraftTools();
  // The key that edits is shown first; the form follows in the next frame.
  const document = useFollowingDocument();
  const compiled = useMemo(() => compile(read(document).workspace, offering), [read, document, offering]);
  const hash = compiled.ok ? compiled.value.hash : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same hash is the same program
  const linked = useMemo(() => (compiled.ok ? link(compiled.value) : null), [hash]);
  const frame = useMemo(
    (): OrderFrame | null => linked && { linked, request: previewRequest(scene, new Date().toISOString()), facts: previewFacts(scene) },
    [linked, scene],
  );
  const kept = useRef<{ readonly form: OrderDraft; readonly frame: OrderFrame } | null>(null);
  if (frame && !kept.current) kept.current = { form: createOrderDraft(frame, {}), frame };
  useEffect(() => {
    if (!frame || !kept.current || kept.current.frame === frame) return;
    kept.current.form.reframe(frame);
    kept.current = { form: kept.current.form, frame };
  }, [frame]);
  return { form: kept.current?.form ?? null, frame, issues: compiled.ok ? [] : compiled.error };
}
