export type Side = 'top' | 'right' | 'bottom' | 'left';

type Size = { readonly width: number; readonly height: number };
type Box = Size & { readonly left: number; readonly top: number };

const gap = 6;
const margin = 4;
const opposite = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' } as const satisfies Record<Side, Side>;

function beside(anchor: Box, size: Size, side: Side): { readonly left: number; readonly top: number } {
  const middle = { left: anchor.left + (anchor.width - size.width) / 2, top: anchor.top + (anchor.height - size.height) / 2 };
  switch (side) {
    case 'top':
      return { ...middle, top: anchor.top - size.height - gap };
    case 'bottom':
      return { ...middle, top: anchor.top + anchor.height + gap };
    case 'left':
      return { ...middle, left: anchor.left - size.width - gap };
    case 'right':
      return { ...middle, left: anchor.left + anchor.width + gap };
  }
}

/** Where a box of that size stands: at that side, at the other one where there is no room, and never beyond the window. */
export function tooltipPlace(anchor: Box, size: Size, side: Side, window: Size): { readonly left: number; readonly top: number } {
  const isInside = ({ left, top }: { readonly left: number; readonly top: number }) =>
    left >= 0 && top >= 0 && left + size.width <= window.width && top + size.height <= window.height;
  const wanted = beside(anchor, size, side);
  const isCentredAcross = side === 'top' || side === 'bottom';
  const along = isCentredAcross ? { ...wanted, left: Math.max(0, Math.min(wanted.left, window.width - size.width)) } : wanted;
  const { left, top } = isInside(along) ? along : beside(anchor, size, opposite[side]);
  return {
    left: Math.max(margin, Math.min(left, window.width - size.width - margin)),
    top: Math.max(margin, Math.min(top, window.height - size.height - margin)),
  };
}
