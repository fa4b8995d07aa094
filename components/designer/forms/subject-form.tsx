'use client';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Fields } from './control.ts';
import type { FieldSubject } from './field-subject.ts';
import { FieldEditorProvider } from './use-field-editor.tsx';

const FormFields = lazy(() => import('./form-fields.tsx').then((module) => ({ default: module.FormFields })));

type SubjectFormProps = { readonly subject: FieldSubject; readonly form: string; readonly fields: Fields };

/** Everything that a part of a definition can say, each by its control; the controls are loaded when a form is first opened. */
export function SubjectForm({ subject, form, fields }: SubjectFormProps) {
  return (
    <FieldEditorProvider subject={subject}>
      <Suspense fallback={<Skeleton className="h-24" />}>
        <FormFields form={form} fields={fields} />
      </Suspense>
    </FieldEditorProvider>
  );
}
