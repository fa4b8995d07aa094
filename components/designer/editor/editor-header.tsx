'use client';
import { ChevronLeft, PanelRight } from 'lucide-react';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button, buttonStyle } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useDraft, useFollowingDocument } from '../draft-context.tsx';
import { changedKeys } from '../model/draft-document.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { PublishLink } from './publish-link.tsx';
import { SaveBadge } from './save-badge.tsx';
import { useEditorView } from './use-editor-view.ts';
import { useOffering } from './use-offering.ts';

/** Where one is, whether it is saved, undo and redo with the name of the step, and the way to publication. */
export function EditorHeader() {
  const t = useTranslations('design.editor');
  const sandbox = useTranslations('definitions.sandbox');
  const localized = useLocalized();
  const { draft } = useParams<{ draft?: string }>();
  const offering = useOffering();
  const view = useEditorView();
  const title = useDraft((state) => state.title);
  const base = useDraft((state) => state.base);
  const document = useFollowingDocument();
  const count = useMemo(() => changedKeys(base, document).length, [base, document]);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-4 py-2">
      <Link href={`/design/${draft ?? ''}`} aria-label={t('back')} className={buttonStyle({ variant: 'ghost', size: 'icon' })}>
        <ChevronLeft aria-hidden="true" />
      </Link>
      <div className="min-w-0">
        <h1 className="truncate font-semibold text-lg leading-tight">{localized(offering.name)}</h1>
        <p className="truncate text-muted text-xs">
          {title} · <span className="font-mono">{offering.id}</span>
        </p>
      </div>
      {count > 0 ? <Badge tone="changed">{t('changed', { count })}</Badge> : null}
      <SaveBadge />
      <div className="ms-auto flex items-center gap-1">
        <HistoryButtons />
        <Tooltip content={t(view.isPreviewOpen ? 'hide-form' : 'show-form')}>
          <Button
            size="icon"
            variant="ghost"
            aria-pressed={view.isPreviewOpen}
            aria-label={t('form')}
            onClick={() => view.setPreviewOpen(!view.isPreviewOpen)}
          >
            <PanelRight aria-hidden="true" />
          </Button>
        </Tooltip>
        {draft ? (
          <Link href={`/design/${draft}/${offering.id}/sale`} className={buttonStyle()}>
            {sandbox('title')}
          </Link>
        ) : null}
        {draft ? <PublishLink draft={draft} /> : null}
      </div>
    </header>
  );
}
