import { describe, expect, it } from 'vitest';
import { classNames } from './class-names.ts';

describe('classNames', () => {
  it.each([
    [['h-9 w-full', 'h-8'], 'w-full h-8'],
    [['size-5 bg-no-soft text-no', 'mt-0.5 size-4 bg-surface'], 'text-no mt-0.5 size-4 bg-surface'],
    [['h-9 px-3.5 text-sm', 'h-10 self-start text-base'], 'px-3.5 h-10 self-start text-base'],
    [['text-sm text-muted text-start', 'text-ink'], 'text-sm text-start text-ink'],
    [['font-semibold font-mono', 'font-normal'], 'font-mono font-normal'],
    [['h-4 w-4', 'size-5'], 'size-5'],
    [['size-5', 'h-4'], 'size-5 h-4'],
    [['py-1 px-2', 'p-0'], 'p-0'],
    [['rounded-md border border-line', 'rounded-none border-accent'], 'border rounded-none border-accent'],
    [['align-top', 'align-middle'], 'align-middle'],
  ])('of %j lets the last count', (given, expected) => {
    expect(classNames(...given)).toBe(expected);
  });

  it('keeps what stands under another condition apart', () => {
    const given = 'h-8 hover:h-9 data-[open]:h-10 [&_svg]:size-4 [&[readonly]]:bg-sunken aria-disabled:bg-sunken bg-surface';
    expect(classNames(given)).toBe(given);
    expect(classNames(given, 'hover:h-4 [&_svg]:size-5')).toBe(
      'h-8 data-[open]:h-10 [&[readonly]]:bg-sunken aria-disabled:bg-sunken bg-surface hover:h-4 [&_svg]:size-5',
    );
  });

  it('leaves out what does not apply', () => {
    expect(classNames('flex', false, undefined, { hidden: false })).toBe('flex');
  });
});
