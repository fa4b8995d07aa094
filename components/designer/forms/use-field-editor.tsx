'use client';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { setField } from '../changes/set-field.ts';
import { useDraft, useDraftSession, useFollowingDocument } from '../draft-context.tsx';
import type { Json } from './control.ts';
import { type FieldPath, valueAt } from './field-path.ts';
import { definitionOf, type FieldSubject, subjectIn, subjectKey } from './field-subject.ts';
import { shareParts } from './share-parts.ts';

/** What the controls of one form write. */
export type FieldWriter = {
  readonly subject: FieldSubject;
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

const WriterContext = createContext<FieldWriter | null>(null);

/** The same object after each edit: whoever only writes is not drawn again by one. */
export function useFieldWriter(): FieldWriter {
  const writer = useContext(WriterContext);
  if (!writer) throw new Error('A control stands outside its form');
  return writer;
}

/** What is told of a value, such as whether it is there: whoever shows that is drawn again when it is told otherwise. */
export function useField<Told>(path: FieldPath, tell: (value: unknown) => Told): Told {
  const { latest } = useFieldWriter();
  return useDraft(() => tell(latest(path)));
}

const itself = (value: unknown): unknown => value;

/** What stands there. Whoever shows it is drawn again when that is another value, and for no key in another field. */
export const useFieldValue = (path: FieldPath): unknown => useField(path, itself);

/** The same for what follows a key. */
export function useFollowedFieldValue(path: FieldPath): unknown {
  const { subject } = useFieldWriter();
  return valueAt(subjectIn(useFollowingDocument(), subject), path);
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
