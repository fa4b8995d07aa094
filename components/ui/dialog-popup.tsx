'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { classNames } from './class-names.ts';
import type { DialogProps } from './dialog.tsx';

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' } as const;

/** What a Dialog shows; it is loaded when the first one opens. */
export function DialogPopup({ isOpen, onClose, title, description, children, footer, closeLabel, size = 'md' }: DialogProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Base.Popup
          className={classNames(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg border border-line bg-raised shadow-raised',
            widths[size],
          )}
        >
          <header className="px-6 pe-14 pt-5">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description ? <Base.Description className="mt-1 text-muted">{description}</Base.Description> : null}
            </div>
          </header>
          {children ? <div className="min-h-0 flex-1 overflow-y-auto px-6 py-4">{children}</div> : null}
          {footer ? <footer className="flex justify-end gap-2 px-6 pt-2 pb-5">{footer}</footer> : null}
          {/* Last in order, so that the first field has the focus when it opens. */}
          <Base.Close
            aria-label={closeLabel}
            className="absolute top-4 right-4 flex size-8 items-center justify-center rounded-md hover:bg-hover"
          >
            <X className="size-4" aria-hidden="true" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
