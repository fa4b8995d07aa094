'use client';
import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Issue } from '../../../core/kernel/issue.ts';
import { Button } from '../../ui/button.tsx';
import { MenuPopup } from '../../ui/menu-popup.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraftSession, useDraftTools } from '../draft-context.tsx';
import { useChangeWords } from '../editor/use-change-words.ts';
import type { Change } from '../model/change.ts';
import { type DraftDocument, workspaceOfDocument } from '../model/draft-document.ts';
import { fixesFor, soundFixes } from './fixes.ts';
import { removesWhole } from './makers/remove-carrier.ts';

/** Mends a problem where a way is known. It is tried first: what would bring another problem is not offered. */
export function FixButton({ issue, document }: { readonly issue: Issue; readonly document: DraftDocument }) {
  const t = useTranslations('design.problems');
  const session = useDraftSession();
  const { read } = useDraftTools();
  const words = useChangeWords();
  const [offers, setOffers] = useState<{ readonly of: unknown; readonly changes: readonly Change[] } | null>(null);
  if (fixesFor(document, workspaceOfDocument(document), issue).length === 0) return null;
  const apply = (change: Change) => {
    session.endGesture();
    session.apply(change);
    session.endGesture();
    toast.success(t('fixed', { what: words(change.name) }));
  };
  const find = () => {
    const now = session.getState().log.document;
    const changes = soundFixes(now, read(now), issue);
    const [only] = changes;
    // What takes a whole rule or charge out says so first.
    if (only && changes.length === 1 && !removesWhole(only)) return apply(only);
    if (changes.length === 0) toast.error(t('no-sound-fix'));
    setOffers({ of: now, changes });
  };
  const label = (
    <>
      <Wrench aria-hidden="true" />
      {t('fix')}
    </>
  );
  if (offers?.of !== document || offers.changes.length === 0)
    return (
      <Button size="sm" onClick={find}>
        {label}
      </Button>
    );
  return (
    <MenuPopup
      trigger={<Button size="sm">{label}</Button>}
      groups={[
        { actions: offers.changes.map((change) => ({ id: change.name.code, label: words(change.name), onSelect: () => apply(change) })) },
      ]}
    />
  );
}
