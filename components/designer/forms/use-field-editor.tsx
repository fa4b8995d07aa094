'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { setField } from '../changes/set-field.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import type { Json } from './control.ts';
import { type FieldPath, valueAt } from './field-path.ts';
import { type FieldSubject, subjectIn, subjectKey } from './field-subject.ts';

/** What the controls of one form read and write. */
export type FieldEditor = {
  readonly subject: FieldSubject;
  readonly value: (path: FieldPath) => unknown;
  /** A choice: one step of its own. Undefined leaves the property out. */
  readonly choose: (path: FieldPath, value: Json | undefined, kept?: number) => void;
  /** Typing: one step until the field is left. */
  readonly type: (path: FieldPath, value: Json | undefined, kept?: number) => void;
  readonly done: () => void;
  /** `data-field` of the control there, which problems jump to. */
  readonly field: (path: FieldPath) => string;
};

const EditorContext = createContext<FieldEditor | null>(null);

export function useFieldEditor(): FieldEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A control stands outside its form');
  return editor;
}

export function FieldEditorProvider({ subject, children }: { readonly subject: FieldSubject; readonly children: ReactNode }) {
  const session = useDraftSession();
  const edited = subjectIn(useDocument(), subject);
  const key = subjectKey(subject);
  const isInside = subject.type === 'charge' || subject.type === 'attachment';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which subject it is
  const editor = useMemo(
    (): FieldEditor => ({
      subject,
      value: (path) => valueAt(edited, path),
      choose: (path, value, kept = 0) => {
        session.endGesture();
        session.apply(setField(subject, { path, value, kept }));
      },
      type: (path, value, kept = 0) => session.apply(setField(subject, { path, value, kept, isTyped: true })),
      done: session.endGesture,
      field: (path) => `${key}${isInside ? '/' : '#'}${path.join('/')}`,
    }),
    [session, edited, key],
  );
  return <EditorContext value={editor}>{children}</EditorContext>;
}
