'use client';
import { Popover as Base } from '@base-ui/react/popover';
import { classNames } from './class-names.ts';
import type { PopoverProps } from './popover.tsx';

/** What a Popover opens; it comes open. */
export function PopoverPopup({ trigger, title, children, side = 'bottom', className }: PopoverProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} align="start" className="z-50">
          <Base.Popup className={classNames('max-w-sm rounded-md border border-line bg-raised p-4 shadow-raised', className)}>
            {title ? <Base.Title className="mb-2 font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
