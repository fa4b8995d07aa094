'use client';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { isComposingKey } from '../../ui/composition.ts';

/** What a row can do about its place. Dragging and keys do the same. */
export type RowMoves = {
  readonly isMovable: boolean;
  readonly canMove: (by: -1 | 1) => boolean;
  readonly move: (by: -1 | 1) => void;
  readonly startDrag: () => void;
};

type MoveHandleProps = { readonly name: string; readonly handle: string; readonly moves: RowMoves };

/** Drags its row; on the keyboard the arrows move it. */
export function MoveHandle({ name, handle, moves }: MoveHandleProps) {
  const t = useTranslations('arrange');
  if (!moves.isMovable) return <span className="w-7 shrink-0" />;
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || isComposingKey(event)) return;
    event.preventDefault();
    moves.move(by);
  };
  return (
    <button
      type="button"
      draggable
      data-handle={handle}
      aria-label={t('handle', { name })}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        moves.startDrag();
      }}
      onKeyDown={move}
      className="flex h-8 w-7 shrink-0 cursor-grab items-center justify-center rounded-md text-muted hover:bg-hover"
    >
      <GripVertical className="size-4" aria-hidden="true" />
    </button>
  );
}

type MoveButtonsProps = { readonly name: string; readonly moves: Pick<RowMoves, 'isMovable' | 'canMove' | 'move'> };

/** The same by buttons. */
export function MoveButtons({ name, moves }: MoveButtonsProps) {
  const t = useTranslations('arrange');
  if (!moves.isMovable) return <span className="w-16 shrink-0" />;
  const button = (by: -1 | 1) => (
    <Button
      size="icon"
      variant="ghost"
      className="size-8"
      aria-label={t(by < 0 ? 'up' : 'down', { name })}
      aria-disabled={!moves.canMove(by)}
      onClick={() => moves.canMove(by) && moves.move(by)}
    >
      {by < 0 ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
    </Button>
  );
  return (
    <span className="flex">
      {button(-1)}
      {button(1)}
    </span>
  );
}
