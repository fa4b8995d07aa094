'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useState } from 'react';
import { nothing } from '../../ui/nothing.ts';
import type { Spot } from '../model/move-target.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { PartKind, Place } from '../model/place.ts';
import { type Clipboard, DialogsContext, type DrawnByDefinition, type StructureDialogs } from './use-structure-dialogs.ts';

type OpenDialog =
  | { readonly type: 'add'; readonly kind: PartKind; readonly place: Place }
  | { readonly type: 'remove'; readonly row: OutlineRow }
  | { readonly type: 'move'; readonly row: OutlineRow }
  | { readonly type: 'confirm-move'; readonly place: Place; readonly spot: Spot }
  | { readonly type: 'paste'; readonly clipboard: Clipboard | null }
  | { readonly type: 'link'; readonly from: Place; readonly to: Place | null }
  | { readonly type: 'unlink'; readonly link: DrawnByDefinition };

// Each comes when it is opened.
const AddPartDialog = dynamic(() => import('./add-part-dialog.tsx').then((module) => module.AddPartDialog), { loading: nothing });
const RemovePartDialog = dynamic(() => import('../dialogs/remove-part-dialog.tsx').then((module) => module.RemovePartDialog), {
  loading: nothing,
});
const MoveDialog = dynamic(() => import('../dialogs/move-dialog.tsx').then((module) => module.MoveDialog), { loading: nothing });
const ConfirmMoveDialog = dynamic(() => import('../dialogs/confirm-move-dialog.tsx').then((module) => module.ConfirmMoveDialog), {
  loading: nothing,
});
const PasteDialog = dynamic(() => import('../dialogs/paste-dialog.tsx').then((module) => module.PasteDialog), { loading: nothing });
const LinkDialog = dynamic(() => import('../dialogs/link-dialog.tsx').then((module) => module.LinkDialog), { loading: nothing });
const RemoveLinkDialog = dynamic(() => import('../dialogs/remove-link-dialog.tsx').then((module) => module.RemoveLinkDialog), {
  loading: nothing,
});

export function StructureDialogsProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenDialog | null>(null);
  const dialogs = useMemo(
    (): StructureDialogs => ({
      add: (kind, place) => setOpened({ type: 'add', kind, place }),
      remove: (row) => setOpened({ type: 'remove', row }),
      move: (row) => setOpened({ type: 'move', row }),
      confirmMove: (place, spot) => setOpened({ type: 'confirm-move', place, spot }),
      paste: (clipboard) => setOpened({ type: 'paste', clipboard }),
      link: (from, to) => setOpened({ type: 'link', from, to }),
      unlink: (link) => setOpened({ type: 'unlink', link }),
    }),
    [],
  );
  const close = () => setOpened(null);
  return (
    <DialogsContext value={dialogs}>
      {children}
      {opened?.type === 'add' ? <AddPartDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'remove' ? <RemovePartDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'move' ? <MoveDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'confirm-move' ? <ConfirmMoveDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'paste' ? <PasteDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'link' ? <LinkDialog {...opened} onClose={close} /> : null}
      {opened?.type === 'unlink' ? <RemoveLinkDialog {...opened} onClose={close} /> : null}
    </DialogsContext>
  );
}
