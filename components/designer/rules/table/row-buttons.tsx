'use client';
import { BetweenHorizontalEnd, BetweenHorizontalStart, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/button.tsx';

type RowButtonsProps = {
  readonly isOnly: boolean;
  readonly onInsertAbove: () => void;
  readonly onInsertBelow: () => void;
  readonly onRemove: () => void;
};

/** What is done with the rows that are selected; the keys that do the same are their tooltips. */
export function RowButtons({ isOnly, onInsertAbove, onInsertBelow, onRemove }: RowButtonsProps) {
  const t = useTranslations('design.table');
  return (
    <>
      <Button size="sm" variant="ghost" title="Alt+Shift+↑" aria-keyshortcuts="Alt+Shift+ArrowUp" onClick={onInsertAbove}>
        <BetweenHorizontalStart aria-hidden="true" />
        {t('insert-above')}
      </Button>
      <Button size="sm" variant="ghost" title="Alt+Shift+↓" aria-keyshortcuts="Alt+Shift+ArrowDown" onClick={onInsertBelow}>
        <BetweenHorizontalEnd aria-hidden="true" />
        {t('insert-below')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        title="Alt+Delete"
        aria-keyshortcuts="Alt+Delete"
        aria-disabled={isOnly}
        onClick={() => (isOnly ? undefined : onRemove())}
      >
        <Trash2 aria-hidden="true" />
        {t('remove')}
      </Button>
    </>
  );
}
