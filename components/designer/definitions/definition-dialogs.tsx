'use client';
import { useParams, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { type Definition, type Offering, usersOf } from '../../../core/definition/index.ts';
import type { Category, Channel } from '../../../schemas/generated/definitions.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { removeDefinition } from '../changes/remove-definition.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { CategoryDialog } from './category-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { MoveDialog, type Moved } from './move-dialog.tsx';
import type { NewKind } from './new-definition.ts';
import { NewDefinitionDialog } from './new-definition-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { UserList } from './user-list.tsx';

const TemplateDialog = lazy(() => import('./template-dialog.tsx').then((module) => ({ default: module.TemplateDialog })));

export type DefinitionDialogs = {
  /** `category`: where it is proposed to stand. */
  readonly make: (kind: NewKind, category?: string) => void;
  readonly beginWith: (category?: string) => void;
  readonly copy: (definition: Offering | Channel) => void;
  readonly move: (moved: Moved) => void;
  readonly retire: (offering: Offering) => void;
  readonly editCategory: (category: Category) => void;
  readonly showUsers: (definition: Definition) => void;
  readonly remove: (definition: Definition) => void;
};

type Shown =
  | { readonly type: 'make'; readonly kind: NewKind; readonly category: string | null }
  | { readonly type: 'template'; readonly category: string | null }
  | { readonly type: 'move'; readonly moved: Moved }
  | { readonly type: 'copy'; readonly source: Offering | Channel }
  | { readonly type: 'retire'; readonly offering: Offering }
  | { readonly type: 'category'; readonly category: Category }
  | { readonly type: 'users' | 'remove'; readonly definition: Definition };

const DialogsContext = createContext<DefinitionDialogs | null>(null);

export function useDefinitionDialogs(): DefinitionDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('Dialogs of definitions are missing around this part');
  return dialogs;
}

/** What is done to whole definitions, one dialog at a time. What was made is opened where it has an editor. */
export function DefinitionDialogsProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const router = useRouter();
  const { draft } = useParams<{ draft: string }>();
  const close = () => setShown(null);
  const dialogs = useMemo(
    (): DefinitionDialogs => ({
      make: (kind, category) => setShown({ type: 'make', kind, category: category ?? null }),
      beginWith: (category) => setShown({ type: 'template', category: category ?? null }),
      move: (moved) => setShown({ type: 'move', moved }),
      copy: (source) => setShown({ type: 'copy', source }),
      retire: (offering) => setShown({ type: 'retire', offering }),
      editCategory: (category) => setShown({ type: 'category', category }),
      showUsers: (definition) => setShown({ type: 'users', definition }),
      remove: (definition) => setShown({ type: 'remove', definition }),
    }),
    [],
  );
  const openOffering = (id: string) => router.push(`/design/${draft}/${id}`);
  const openChannel = (id: string) => router.push(`/design/${draft}/channels/${id}`);
  const made = (kind: NewKind, id: string) => {
    close();
    if (kind === 'bundle' || kind === 'simple') openOffering(id);
    if (kind === 'specification') router.push(`/design/${draft}/specifications/${id}`);
    if (kind === 'channel') openChannel(id);
  };
  return (
    <DialogsContext value={dialogs}>
      {children}
      {shown?.type === 'make' ? <NewDefinitionDialog kind={shown.kind} in={shown.category} onClose={close} onMade={made} /> : null}
      <Suspense fallback={null}>
        {shown?.type === 'template' ? <TemplateDialog in={shown.category} onClose={close} onMade={openOffering} /> : null}
      </Suspense>
      {shown?.type === 'move' ? <MoveDialog moved={shown.moved} onClose={close} /> : null}
      {shown?.type === 'copy' ? (
        <CopyDialog source={shown.source} onClose={close} onMade={shown.source.kind === 'channel' ? openChannel : openOffering} />
      ) : null}
      {shown?.type === 'retire' ? <RetireDialog offering={shown.offering} onClose={close} /> : null}
      {shown?.type === 'category' ? <CategoryDialog category={shown.category} onClose={close} /> : null}
      {shown?.type === 'users' ? <UsersDialog definition={shown.definition} onClose={close} /> : null}
      {shown?.type === 'remove' ? <RemoveDialog definition={shown.definition} onClose={close} /> : null}
    </DialogsContext>
  );
}

type OfDefinition = { readonly definition: Definition; readonly onClose: () => void };

const useUsers = ({ kind, id }: Definition): readonly Definition[] => usersOf(workspaceOfDocument(useDocument()), kind, id);

function UsersDialog({ definition, onClose }: OfDefinition) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const users = useUsers(definition);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('used.title', { name: localized(definition.name) })}
      description={t('used.text', { count: users.length })}
      closeLabel={t('close')}
    >
      {users.length > 0 ? <UserList users={users} /> : null}
    </Dialog>
  );
}

/** Whatever still names it is shown before: removing leaves problems there, and undo brings it back. */
function RemoveDialog({ definition, onClose }: OfDefinition) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const users = useUsers(definition);
  const confirm = () => {
    session.apply(removeDefinition(definition));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={t('remove.title', { name: localized(definition.name) })}
      description={t('remove.text', { count: users.length })}
      confirmLabel={t('remove.confirm')}
      cancelLabel={t('cancel')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {users.length > 0 ? <UserList users={users} /> : null}
    </ConfirmDialog>
  );
}
