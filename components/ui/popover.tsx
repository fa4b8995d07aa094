'use client';
import { type ComponentProps, cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';

export type PopoverProps = {
  /** A button that does nothing of its own. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly className?: string;
};

const load = () => import('./popover-popup.tsx').then((module) => ({ default: module.PopoverPopup }));
const PopoverPopup = lazy(load);
const preload = () => void load();

/** Until somebody opens it, it is its button; what opens is loaded then. */
export function Popover(props: PopoverProps) {
  const [isWanted, setIsWanted] = useState(false);
  const closed = cloneElement(props.trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onClick: () => setIsWanted(true),
    onFocus: preload,
    onPointerEnter: preload,
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PopoverPopup {...props} />
    </Suspense>
  );
}
