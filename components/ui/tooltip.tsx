'use client';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

const delay = 300;

/** Around controls that stand side by side: once one tooltip is open, the next opens at once. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <Base.Provider delay={delay}>{children}</Base.Provider>;
}

type TooltipProps = {
  readonly content: ReactNode;
  /** The control it explains; it needs an accessible name of its own. */
  readonly children: ReactElement;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
};

export function Tooltip({ content, children, side = 'top' }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={delay} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} className="z-50">
          <Base.Popup className="max-w-xs rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-raised">{content}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
