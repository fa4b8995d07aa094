'use client';
import { Plus, Undo2, WandSparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { backToPart } from '../editor/menu-key.ts';
import { usePartActions } from '../editor/use-part-actions.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { OverlayChoice } from '../overlays/overlay-choice.tsx';

type CanvasBarProps = {
  readonly selected: OutlineRow | undefined;
  readonly isBehind: boolean;
  /** Null where every part stands as it was laid out. */
  readonly tidy: (() => void) | null;
  /** Null where nothing was tidied just now. */
  readonly untidy: (() => void) | null;
};

/** Above the canvas and not over it: no part is ever covered. */
export const CanvasBar = memo(function CanvasBar({ selected, isBehind, tidy, untidy }: CanvasBarProps) {
  const t = useTranslations('design.canvas');
  const localized = useLocalized();
  const actionsOf = usePartActions();
  // One button, so that the focus stays on it.
  const arrange = tidy ?? untidy;
  return (
    <div className="flex shrink-0 items-start gap-2 border-line border-b bg-surface px-3 py-1.5">
      {selected ? (
        <Menu
          align="start"
          trigger={
            <Button size="sm" data-canvas-menu className="min-w-20 max-w-52 shrink-[9]">
              <Plus aria-hidden="true" />
              <span className="truncate">{t('actions', { name: localized(selected.name) })}</span>
            </Button>
          }
          groups={() => actionsOf(selected)}
          finalFocus={backToPart}
        />
      ) : null}
      <OverlayChoice isBehind={isBehind} />
      {arrange ? (
        <Button size="sm" data-tidy onClick={arrange}>
          {tidy ? <WandSparkles aria-hidden="true" /> : <Undo2 aria-hidden="true" />}
          {t(tidy ? 'tidy' : 'untidy')}
        </Button>
      ) : null}
    </div>
  );
});
