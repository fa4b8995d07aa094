'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { GridPart } from '../ui/grid-part.tsx';

type ChoiceListProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: number;
  readonly below: RefObject<HTMLInputElement | null>;
  readonly onTake: (choice: string) => void;
};

const greatestHeight = 224;

/** Choices of the cell that is typed in, above everything: the sheet that it scrolls in does not cut it off. */
export function ChoiceList({ id, label, choices, chosen, below, onTake }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const cell = below.current?.getBoundingClientRect();
      if (!cell || !list.current) return;
      const isBelow = cell.bottom + greatestHeight < window.innerHeight;
      const { style } = list.current;
      style.left = `${cell.left}px`;
      style.minWidth = `${cell.width}px`;
      style.top = isBelow ? `${cell.bottom}px` : 'auto';
      style.bottom = isBelow ? 'auto' : `${window.innerHeight - cell.top}px`;
    };
    list.current?.showPopover();
    place();
    window.addEventListener('scroll', place, true);
    return () => window.removeEventListener('scroll', place, true);
  }, [below]);
  useLayoutEffect(() => {
    list.current?.querySelector(`[id="${id}-${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <GridPart
      ref={list}
      id={id}
      part="listbox"
      popover="manual"
      aria-label={label}
      style={{ maxHeight: greatestHeight }}
      className="fixed m-0 overflow-y-auto rounded-md border border-line bg-raised p-0 py-1 text-ink text-sm shadow-raised"
    >
      {choices.map((choice, index) => (
        <GridPart
          key={choice}
          id={`${id}-${index}`}
          part="option"
          aria-selected={index === chosen}
          className={`cursor-pointer whitespace-nowrap px-3 py-1.5 ${index === chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onTake(choice);
          }}
        >
          {choice}
        </GridPart>
      ))}
    </GridPart>
  );
}
