'use client';
import { Plus, WandSparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { usePartActions } from '../editor/use-part-actions.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { OverlayChoice } from '../overlays/overlay-choice.tsx';

type CanvasBarProps = {
  readonly selected: OutlineRow | undefined;
  readonly isBehind: boolean;
  /** Null where every part stands as it was laid out. */
  readonly tidy: (() => void) | null;
};

/** Above the canvas and not over it: no part is ever covered. */
export const CanvasBar = memo(function CanvasBar({ selected, isBehind, tidy }: CanvasBarProps) {
  const t = useTranslations('design.canvas');
  const localized = useLocalized();
  const actionsOf = usePartActions();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-b bg-surface px-3 py-1.5">
      {selected ? (
        <Menu
          align="start"
          trigger={
            <Button size="sm" className="max-w-52">
              <Plus aria-hidden="true" />
              <span className="truncate">{t('actions', { name: localized(selected.name) })}</span>
            </Button>
          }
          groups={() => actionsOf(selected)}
        />
      ) : null}
      <OverlayChoice isBehind={isBehind} />
      {tidy ? (
        <Button size="sm" data-tidy onClick={tidy}>
          <WandSparkles aria-hidden="true" />
          {t('tidy')}
        </Button>
      ) : null}
    </div>
  );
});
