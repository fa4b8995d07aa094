'use client';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Side, tooltipPlace } from './tooltip-place.ts';

const opensAfter = 300;
/** Once one was open, the next beside it opens at once. */
const remembered = 400;
let closedAt = Number.NEGATIVE_INFINITY;

type TooltipProps = {
  readonly content: ReactNode;
  /** The control it explains; it needs an accessible name of its own, and says by itself what matters. */
  readonly children: ReactElement;
  readonly side?: Side;
};

/** Shows a word beside the control that the pointer rests on, or that the keyboard is on. Escape closes it. */
export function Tooltip({ content, children, side = 'top' }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = (after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsOpen(true), after);
  };
  const close = () => {
    clearTimeout(timer.current);
    if (isOpen) closedAt = performance.now();
    setIsOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside, which is the keyboard's
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={(event) =>
        event.pointerType === 'mouse' ? open(performance.now() - closedAt < remembered ? 0 : opensAfter) : undefined
      }
      onPointerLeave={close}
      onPointerDown={close}
      onFocus={(event) => (event.target.matches(':focus-visible') ? open(0) : undefined)}
      onBlur={close}
      onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}
    >
      {children}
      {isOpen && anchor.current?.firstElementChild ? (
        <TooltipBox anchor={anchor.current.firstElementChild} side={side}>
          {content}
        </TooltipBox>
      ) : null}
    </span>
  );
}

type TooltipBoxProps = { readonly anchor: Element; readonly side: Side; readonly children: ReactNode };

/** In the body, so that nothing that scrolls cuts it off. */
function TooltipBox({ anchor, side, children }: TooltipBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const { left, top } = tooltipPlace(anchor.getBoundingClientRect(), box.current.getBoundingClientRect(), side, {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    Object.assign(box.current.style, { left: `${left}px`, top: `${top}px`, visibility: 'visible' });
  }, [anchor, side]);
  return createPortal(
    <div
      ref={box}
      role="tooltip"
      className="pointer-events-none invisible fixed top-0 left-0 z-50 max-w-xs rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-raised"
    >
      {children}
    </div>,
    document.body,
  );
}
