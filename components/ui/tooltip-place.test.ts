import { describe, expect, it } from 'vitest';
import { tooltipPlace } from './tooltip-place.ts';

const window = { width: 1000, height: 800 };
const size = { width: 100, height: 20 };
const at = (left: number, top: number) => ({ left, top, width: 40, height: 40 });

describe('where a tooltip stands', () => {
  it('stands in the middle of its side, a little away', () => {
    expect(tooltipPlace(at(500, 400), size, 'top', window)).toEqual({ left: 470, top: 374 });
    expect(tooltipPlace(at(500, 400), size, 'bottom', window)).toEqual({ left: 470, top: 446 });
    expect(tooltipPlace(at(500, 400), size, 'left', window)).toEqual({ left: 394, top: 410 });
    expect(tooltipPlace(at(500, 400), size, 'right', window)).toEqual({ left: 546, top: 410 });
  });

  it('turns to the other side where there is no room, and slides along the edge', () => {
    expect(tooltipPlace(at(500, 10), size, 'top', window)).toEqual({ left: 470, top: 56 });
    expect(tooltipPlace(at(950, 400), size, 'right', window)).toEqual({ left: 844, top: 410 });
    expect(tooltipPlace(at(0, 400), size, 'top', window)).toEqual({ left: 4, top: 374 });
    expect(tooltipPlace(at(960, 400), size, 'top', window)).toEqual({ left: 896, top: 374 });
  });
});
