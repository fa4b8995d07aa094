'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { setField } from '../changes/set-field.ts';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import type { Json } from './control.ts';
import { type FieldPath, valueAt } from './field-path.ts';
import { definitionOf, type FieldSubject, subjectIn, subjectKey } from './field-subject.ts';
import { shareParts } from './share-parts.ts';

/** What the controls of one form read and write. */
export type FieldEditor = {
  readonly subject: FieldSubject;
  readonly value: (path: FieldPath) => unknown;
  /** As it is when asked, and not as it was drawn. */
  readonly latest: (path: FieldPath) => unknown;
  /** A choice: one step of its own. Undefined leaves the property out. */
  readonly choose: (path: FieldPath, value: Json | undefined, kept?: number) => void;
  /** Typing: one step until the field is left. */
  readonly type: (path: FieldPath, value: Json | undefined, kept?: number) => void;
  readonly done: () => void;
  /** `data-field` of the control there, which problems jump to. */
  readonly field: (path: FieldPath) => string;
};

type FieldWriter = Omit<FieldEditor, 'value'>;
const WriterContext = createContext<FieldWriter | null>(null);

/** The same object after each edit: whoever only writes is not drawn again by one. */
export function useFieldWriter(): FieldWriter {
  const writer = useContext(WriterContext);
  if (!writer) throw new Error('A control stands outside its form');
  return writer;
}

export function useFieldEditor(): FieldEditor {
  const writer = useFieldWriter();
  const edited = useDraft(({ log }) => subjectIn(log.document, writer.subject));
  return useMemo(() => ({ ...writer, value: (path) => valueAt(edited, path) }), [writer, edited]);
}

export function FieldEditorProvider({ subject, children }: { readonly subject: FieldSubject; readonly children: ReactNode }) {
  const session = useDraftSession();
  const [home, key] = [definitionOf(subject), subjectKey(subject)];
  const isInside = subject.type === 'charge' || subject.type === 'attachment';
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two say which subject it is
  const writer = useMemo(
    (): FieldWriter => ({
      subject,
      latest: (path) => valueAt(subjectIn(session.getState().log.document, subject), path),
      choose: (path, value, kept = 0) => {
        const before = valueAt(subjectIn(session.getState().log.document, subject), path);
        session.endGesture();
        session.apply(setField(subject, { path, value: value === undefined ? value : shareParts(before, value), kept }));
      },
      type: (path, value, kept = 0) => session.apply(setField(subject, { path, value, kept, isTyped: true })),
      done: session.endGesture,
      field: (path) => `${key}${isInside ? '/' : '#'}${path.join('/')}`,
    }),
    [session, home, key],
  );
  return <WriterContext value={writer}>{children}</WriterContext>;
}
