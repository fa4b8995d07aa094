'use client';
import type { KeyboardEvent } from 'react';
import { isComposingKey } from '../../ui/composition.ts';
import { focusField } from '../editor/focus-field.ts';
import { isMenuKey, openMenu } from '../editor/menu-key.ts';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useMoves } from '../editor/use-moves.ts';
import { useEditedOffering } from '../editor/use-offering.ts';
import { useStructureDialogs } from '../editor/use-structure-dialogs.ts';
import { moveStepOf } from '../model/move-keys.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { canvasStep } from './canvas-keys.ts';
import { nodeId } from './layout-tree.ts';

/** A node is drawn anew where it went to; a large structure is laid out in a worker first. */
const drawnWithin = [0, 120, 500];

function focusNode(place: Place): void {
  const find = () => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId(place))}"]`);
  for (const after of drawnWithin) setTimeout(() => find()?.focus(), after);
}

/** Keys on a node: arrows walk, Alt and Shift with them move it, the rest is as in the outline. */
export function useCanvasKeys(shown: readonly OutlineRow[]): (event: KeyboardEvent) => void {
  const view = useEditorView();
  const { setCollapsed } = useEditedOffering();
  const dialogs = useStructureDialogs();
  const moves = useMoves();
  return (event) => {
    const node = event.target instanceof HTMLElement ? event.target.closest('.react-flow__node') : null;
    const from = shown.find((row) => nodeId(row.place) === node?.getAttribute('data-id'));
    if (!from || isComposingKey(event)) return;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const step = from.kind === 'offering' ? null : moveStepOf(event);
    if (step) {
      take();
      const there = moves.step(from.place, step);
      if (there !== null) focusNode(there);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isMenuKey(event) && node instanceof HTMLElement) {
      take();
      view.select(from.place);
      // The bar is that of the selected part.
      setTimeout(() => openMenu(document.querySelector<HTMLElement>('[data-canvas-menu]'), node), 0);
      return;
    }
    const next = canvasStep(shown, from, event.key);
    if (next) {
      take();
      view.select(next.place);
      focusNode(next.place);
    } else if (event.key.startsWith('Arrow')) take();
    else if (event.key === 'Enter' || event.key === 'F2') focusField('name');
    else if (event.key === 'Delete' && from.kind !== 'offering') dialogs.remove(from);
    else if (event.key === '+' || event.key === '-') setCollapsed(from.place, event.key === '-');
  };
}
