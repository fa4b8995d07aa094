import { type KeyboardEvent, useCallback } from 'react';
import { focusNextControl } from '../order-form/focus-slot.ts';
import { isComposingKey } from '../ui/composition.ts';
import { type Direction, focusBoardCell, leavesText, moveInBoard, nextInBoard } from './board-focus.ts';

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const isOpen = (target: Element) => target.getAttribute('aria-expanded') === 'true';

type Commands = {
  readonly onRemove: (member: string) => void;
  readonly onAdd: (member: string | null) => void;
  readonly onUndo: () => void;
};

const memberAt = (target: Element): string | null => target.closest('[data-member]')?.getAttribute('data-member') ?? null;

/** Keys of the board: arrows between cells, Enter to the next fact, Alt with N, Delete and Z for members. */
export function useBoardKeys({ onRemove, onAdd, onUndo }: Commands): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const { target, currentTarget: board } = event;
      // Lists open outside of the board, and have keys of their own.
      if (!(target instanceof Element) || !board.contains(target) || isComposingKey(event) || isOpen(target)) return;
      const take = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (event.ctrlKey || event.metaKey) return;
      if (event.altKey) {
        const member = memberAt(target);
        if (event.code === 'KeyN') onAdd(member);
        else if (event.code === 'KeyZ') onUndo();
        else if (event.code === 'Delete' && member) onRemove(member);
        else if (event.code === 'ArrowDown' && target instanceof HTMLElement && target.matches('[role="combobox"]')) target.click();
        else return;
        take();
        return;
      }
      const direction = directions[event.key];
      if (direction && !event.shiftKey) {
        if (target.matches('[role="radio"]') || !leavesText(target, direction)) return;
        take();
        moveInBoard(board, target, direction);
        return;
      }
      if (event.key !== 'Enter' || target.matches('button:not([role])')) return;
      take();
      const next = nextInBoard(board, target);
      const form = board.closest('[data-generated]');
      if (next) focusBoardCell(next);
      else if (form) focusNextControl(form, [...board.querySelectorAll('[data-cell]')].at(-1) ?? board);
    },
    [onAdd, onRemove, onUndo],
  );
}
