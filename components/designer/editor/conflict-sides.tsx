'use client';
import { useTranslations } from 'next-intl';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeDetails } from '../../release/change-details.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import { documentOf, workspaceOfDocument } from '../model/draft-document.ts';
import type { DraftSessionState } from '../model/draft-session.ts';

type ConflictSidesProps = { readonly save: Extract<DraftSessionState['save'], { type: 'conflict' }> };

/** What each side changed since the last that both know. */
export function ConflictSides({ save }: ConflictSidesProps) {
  const t = useTranslations('design.conflict');
  const localized = useLocalized();
  const session = useDraftSession();
  const saved = useDraft((state) => state.saved);
  const mine = useDraft((state) => state.log.document);
  const before = workspaceOfDocument(saved);
  const sides = [
    { id: 'mine', after: workspaceOfDocument(mine) },
    { id: 'theirs', after: workspaceOfDocument(documentOf(save.theirs.definitions)) },
  ] as const;
  return (
    <section role="alert" aria-label={t('title')} className="border-unknown border-b bg-unknown-soft px-4 py-3">
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="text-muted">
        {t('text', { name: save.theirs.savedBy })} <DateText instant={save.theirs.savedAt} />
      </p>
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        {sides.map(({ id, after }) => (
          <div key={id} className="flex flex-col items-start gap-2 rounded-md bg-surface p-3">
            <h3 className="font-medium">{t(id)}</h3>
            <ul className="max-h-40 w-full overflow-y-auto">
              {compareWorkspaces(before, after).map((change) => (
                <li key={change.key}>
                  <span className="font-medium">{localized(change.name)}</span>
                  <ChangeDetails change={change} before={before} after={after} />
                </li>
              ))}
            </ul>
            <Button variant={id === 'mine' ? 'primary' : 'secondary'} onClick={() => session.resolve(id)}>
              {t(`keep-${id}`)}
            </Button>
          </div>
        ))}
      </div>
    </section>
  );
}
