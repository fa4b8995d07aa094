'use client';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { StatusMark } from './status-mark.tsx';

type Tone = 'plain' | 'success' | 'warning' | 'error';
type ToastAction = { readonly label: string; readonly onClick: () => void };
type ToastOptions = { readonly action?: ToastAction };
type Toast = ToastOptions & { readonly id: number; readonly tone: Tone; readonly text: ReactNode };

const shownFor = 6_000;
const mostAtOnce = 4;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const show = (next: readonly Toast[]) => {
  toasts = next;
  for (const listener of listeners) listener();
};
const dismiss = (id: number) => show(toasts.filter((other) => other.id !== id));
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const none: readonly Toast[] = [];

const tell =
  (tone: Tone) =>
  (text: ReactNode, options: ToastOptions = {}): void => {
    lastId += 1;
    show([...toasts, { ...options, id: lastId, tone, text }].slice(-mostAtOnce));
  };

/** Short news of what happened. Whatever needs an answer stands in the page, not here. */
export const toast = Object.assign(tell('plain'), { success: tell('success'), warning: tell('warning'), error: tell('error') });

/** The live region stands before the first news comes, or no screen reader would hear it. */
export function Toaster({ label }: { readonly label: string }) {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-[60] flex flex-col items-center gap-2 px-4"
    >
      {shown.map((each) => (
        <ToastCard key={each.id} {...each} />
      ))}
    </section>
  );
}

const edges: Readonly<Record<Tone, string>> = {
  plain: '',
  success: 'border-s-4 border-s-yes',
  warning: 'border-s-4 border-s-unknown',
  error: 'border-s-4 border-s-no',
};
const marks = { success: 'yes', warning: 'unknown', error: 'no' } as const;

function ToastCard({ id, tone, text, action }: Toast) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [id]);
  const act = () => {
    action?.onClick();
    dismiss(id);
  };
  return (
    <div
      data-toast={tone}
      className={`pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-md border border-line bg-raised px-4 py-3 text-ink text-sm shadow-raised ${edges[tone]}`}
    >
      {tone === 'plain' ? null : <StatusMark status={marks[tone]} />}
      <p className="min-w-0 flex-1">{text}</p>
      {action ? (
        <button type="button" onClick={act} className="min-h-6 shrink-0 font-medium text-accent underline-offset-4 hover:underline">
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
