'use client';
import { type KeyboardEvent, useRef } from 'react';
import { isComposingKey } from '../ui/composition.ts';
import { focusNextControl } from './focus-slot.ts';
import { FormSectionCard } from './form-section.tsx';
import { useOutline } from './order-form-context.tsx';

const fields = '[data-slot] :is(input, [role="radio"], [role="checkbox"], [role="combobox"][aria-expanded="false"])';

/** The form that nobody coded: sections and slots as `configure` derived them. Enter goes on, and never submits. */
export function GeneratedForm({ label }: { readonly label: string }) {
  const sections = useOutline();
  const form = useRef<HTMLFormElement>(null);
  const goOn = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || !target.matches(fields)) return;
    // Enter that ends a composition belongs to the input method, and may not submit either.
    event.preventDefault();
    event.stopPropagation();
    if (!isComposingKey(event) && form.current) focusNextControl(form.current, target);
  };
  return (
    <form
      ref={form}
      data-generated
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={goOn}
      className="@container flex flex-col gap-4"
    >
      {sections.map((section) => (
        <FormSectionCard key={section.id} section={section} />
      ))}
    </form>
  );
}
