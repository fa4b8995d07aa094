'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type Definition, type DefinitionKey, workspaceOf } from '../../../core/definition/index.ts';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeDetails } from '../../release/change-details.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { withChanges, workspaceOfDocument } from '../model/draft-document.ts';
import { type DraftConflict, type DraftConflicts, sortedKeys } from '../model/merge-theirs.ts';

type ConflictSidesProps = { readonly conflicts: DraftConflicts };

/** A version a definition: what each side made of what both had, side by side, and one choice for each. */
export function ConflictSides({ conflicts }: ConflictSidesProps) {
  const t = useTranslations('design.conflict');
  const keys = sortedKeys(conflicts);
  return (
    <section
      role="alert"
      aria-label={t('title', { count: keys.length })}
      className="mb-2 border-unknown border-b bg-unknown-soft px-4 py-3"
    >
      <h2 className="font-semibold">{t('title', { count: keys.length })}</h2>
      <p className="text-muted">{t('text')}</p>
      <ul className="mt-2 flex max-h-[45vh] flex-col gap-3 overflow-y-auto">
        {keys.map((key) => {
          const conflict = conflicts[key];
          return conflict ? <ConflictOfOne key={key} definition={key} conflict={conflict} /> : null;
        })}
      </ul>
    </section>
  );
}

const only = (definition: Definition | null) => workspaceOf(definition ? [definition] : []);

function ConflictOfOne({ definition: key, conflict }: { readonly definition: DefinitionKey; readonly conflict: DraftConflict }) {
  const t = useTranslations('design.conflict');
  const kinds = useTranslations('release.change.kind');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const { before, theirs } = conflict;
  const mine = document[key] ?? null;
  const whole = useMemo(() => workspaceOfDocument(withChanges(document, { [key]: before })), [document, key, before]);
  const sides = [
    { id: 'mine', after: mine },
    { id: 'theirs', after: theirs.definition },
  ] as const;
  const name = (mine ?? theirs.definition ?? before)?.name;
  const keep = (id: 'mine' | 'theirs') => (id === 'theirs' && theirs.isSelf ? 'keep-other-page' : `keep-${id}`);
  const called = name ? localized(name) : key;
  return (
    <li className="rounded-md bg-surface p-3">
      <h3 className="font-medium">
        {called} <span className="font-normal text-muted text-xs">{kinds(key.split('/')[0] ?? '')}</span>
      </h3>
      {before === null && mine !== null && theirs.definition !== null ? (
        <Button
          size="sm"
          variant="primary"
          className="mt-2"
          aria-label={t('keep-both-of', { name: called })}
          onClick={() => session.resolve(key, 'both')}
        >
          {t('keep-both')}
        </Button>
      ) : null}
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        {sides.map(({ id, after }) => (
          <div key={id} className="flex min-w-0 flex-col items-start gap-2">
            <h4 className="text-muted">
              {id === 'mine' ? t('mine') : theirs.isSelf ? t('other-page') : t('theirs', { name: theirs.by })}
              {id === 'theirs' ? (
                <>
                  {' · '}
                  <DateText instant={theirs.at} />
                </>
              ) : null}
            </h4>
            <div className="max-h-40 w-full overflow-y-auto break-words">
              {after === null ? (
                <p>{t('removed')}</p>
              ) : before === null ? (
                <p>
                  <span className="font-medium">{localized(after.name)}</span> {t('made')}
                </p>
              ) : null}
              {compareWorkspaces(only(before), only(after)).map((change) => (
                <ChangeDetails key={change.key} change={change} before={whole} after={whole} />
              ))}
            </div>
            <Button
              size="sm"
              variant={id === 'mine' && before !== null ? 'primary' : 'secondary'}
              aria-label={t(`${keep(id)}-of`, { name: called })}
              onClick={() => session.resolve(key, id)}
            >
              {t(keep(id))}
            </Button>
          </div>
        ))}
      </div>
    </li>
  );
}
