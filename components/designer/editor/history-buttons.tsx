'use client';
import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button.tsx';
import { useHotkeys } from '../../ui/composition.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import { useChangeWords } from './use-change-words.ts';

/** Undo and redo with the name of the step, and their keys; one history for the whole draft. */
export function HistoryButtons() {
  const t = useTranslations('design.editor');
  const session = useDraftSession();
  const words = useChangeWords();
  const last = useDraft((state) => state.log.past.at(-1));
  const next = useDraft((state) => state.log.future[0]);
  useHotkeys({ 'Mod+z': (event) => (event.shiftKey ? session.redo() : session.undo()), 'Mod+y': () => session.redo() });
  const undoLabel = last ? t('undo', { step: words(last.name) }) : t('nothing-to-undo');
  const redoLabel = next ? t('redo', { step: words(next.name) }) : t('nothing-to-redo');
  return (
    <>
      <Tooltip content={`${undoLabel} · Ctrl+Z`}>
        <Button size="icon" variant="ghost" aria-label={undoLabel} aria-disabled={!last} onClick={session.undo}>
          <Undo2 aria-hidden="true" />
        </Button>
      </Tooltip>
      <Tooltip content={`${redoLabel} · Ctrl+Shift+Z`}>
        <Button size="icon" variant="ghost" aria-label={redoLabel} aria-disabled={!next} onClick={session.redo}>
          <Redo2 aria-hidden="true" />
        </Button>
      </Tooltip>
    </>
  );
}
