'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import type { Definition } from '../../../core/definition/index.ts';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeList } from '../../release/change-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { importDefinitions } from '../changes/import-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { emptyLog, record } from '../model/command-log.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';

type ImportFrameProps = {
  readonly title: string;
  readonly text: string;
  /** What was read; null: nothing was brought yet. */
  readonly definitions: readonly Definition[] | null;
  /** The draft is to have nothing else. */
  readonly isWhole?: boolean;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  /** How it is brought, and what could not be taken. */
  readonly children: ReactNode;
};

/** Whatever definitions come from: what they would change is looked at first, and laid over the draft as one step. */
export function ImportFrame({ title, text, definitions, isWhole = false, isBusy = false, onClose, children }: ImportFrameProps) {
  const t = useTranslations('definitions');
  const session = useDraftSession();
  const document = useDocument();
  const change = useMemo(
    () => (definitions && definitions.length > 0 ? importDefinitions(definitions, isWhole) : null),
    [definitions, isWhole],
  );
  const before = workspaceOfDocument(document);
  const { after, changes } = useMemo(() => {
    const laid = change ? workspaceOfDocument(record(emptyLog(document), change).document) : workspaceOfDocument(document);
    return { after: laid, changes: change ? compareWorkspaces(workspaceOfDocument(document), laid) : [] };
  }, [change, document]);
  const confirm = () => {
    if (!change || changes.length === 0) return;
    session.apply(change);
    session.endGesture();
    toast.success(t('exchange.done', { count: changes.length }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={title}
      description={text}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isBusy={isBusy} aria-disabled={changes.length === 0} onClick={confirm}>
            {t('exchange.confirm', { count: changes.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {children}
        {change && definitions ? (
          <section aria-label={t('bulk.preview')}>
            <h3 className="mb-2 font-medium">{t('exchange.preview', { count: changes.length, read: definitions.length })}</h3>
            <div className="max-h-80 overflow-y-auto">
              <ChangeList changes={changes} before={before} after={after} />
            </div>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}
