'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type Definition, type DefinitionKind, keyOf, referencesOf } from '../../../core/definition/index.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDefinitionDialogs } from '../definitions/definition-dialogs.tsx';
import { DefinitionMenu } from '../definitions/definition-menu.tsx';
import { editorOf } from '../definitions/editor-of.ts';
import { useDocument, useDraft } from '../draft-context.tsx';
import { isSameDefinition, workspaceOfDocument } from '../model/draft-document.ts';
import { isFoundBy } from './found-by.ts';

type DefinitionTableProps = { readonly kind: Exclude<DefinitionKind, 'offering'>; readonly search: string; readonly draft: string };

/** A rule judges whatever it applies to: that nothing names it says nothing of it. */
const isNeverNamed = (kind: DefinitionKind): boolean => kind === 'rule' || kind === 'example';

/** How often each definition of a kind is named by others. */
function useUses(kind: DefinitionKind): ReadonlyMap<string, number> {
  const workspace = workspaceOfDocument(useDocument());
  return useMemo(() => {
    const uses = new Map<string, number>();
    for (const definition of workspace.definitions.values()) {
      const named = new Set(referencesOf(definition).flatMap(({ kinds, id }) => (kinds.includes(kind) ? [id] : [])));
      for (const id of named) uses.set(id, (uses.get(id) ?? 0) + 1);
    }
    return uses;
  }, [workspace, kind]);
}

/** A category is small enough for a dialog; others are edited where they are used. */
function NameOf({ definition, name }: { readonly definition: Definition; readonly name: string }) {
  const dialogs = useDefinitionDialogs();
  if (definition.kind !== 'category') return <span className="min-w-0 truncate">{name}</span>;
  return (
    <button
      type="button"
      data-field={keyOf(definition)}
      data-opens
      aria-haspopup="dialog"
      aria-expanded={false}
      className="min-h-9 min-w-0 truncate hover:underline"
      onClick={() => dialogs.editCategory(definition)}
    >
      {name}
    </button>
  );
}

/** All definitions of a kind that is no offering, with how often each is used. */
export function DefinitionTable({ kind, search, draft }: DefinitionTableProps) {
  const t = useTranslations('definitions');
  const explorer = useTranslations('design.explorer');
  const localized = useLocalized();
  const dialogs = useDefinitionDialogs();
  const document = useDocument();
  const base = useDraft((state) => state.base);
  const uses = useUses(kind);
  const found: readonly Definition[] = workspaceOfDocument(document).all(kind).filter(isFoundBy(search));
  if (found.length === 0) return <EmptyState title={t('none')}>{t('none-text')}</EmptyState>;
  return (
    <ul className="rounded-lg border border-line bg-surface">
      {found.map((definition) => {
        const name = localized(definition.name);
        const editor = editorOf(draft, definition);
        const isChanged = !isSameDefinition(base[keyOf(definition)], definition);
        return (
          <li
            key={definition.id}
            className="flex min-h-10 items-center gap-2 border-line border-b ps-4 pe-2 last:border-b-0 hover:bg-hover"
            style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 40px' }}
          >
            {editor ? (
              <Link href={editor} className="min-w-0 truncate hover:underline">
                {name}
              </Link>
            ) : (
              <NameOf definition={definition} name={name} />
            )}
            <span className="truncate font-mono text-muted text-xs">{definition.id}</span>
            {isChanged ? <Badge tone="changed">~ {explorer('changed')}</Badge> : null}
            <span className="ms-auto shrink-0 text-muted text-xs">
              {isNeverNamed(kind) ? null : t('used.count', { count: uses.get(definition.id) ?? 0 })}
            </span>
            <DefinitionMenu
              name={name}
              groups={[
                {
                  actions: [
                    ...(definition.kind === 'channel'
                      ? [{ id: 'copy', label: t('actions.copy'), onSelect: () => dialogs.copy(definition) }]
                      : []),
                    { id: 'used', label: t('actions.used'), onSelect: () => dialogs.showUsers(definition) },
                  ],
                },
                {
                  actions: [{ id: 'remove', label: t('actions.remove'), isDangerous: true, onSelect: () => dialogs.remove(definition) }],
                },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}
