'use client';
import { lazy, Suspense, useState } from 'react';
import type { Permission } from '../../../server/api/contract.ts';
import { useHotkeys } from '../../ui/composition.ts';

const PaletteDialog = lazy(() => import('./palette-dialog.tsx').then((module) => ({ default: module.PaletteDialog })));
const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })));

/** Ctrl+K goes and does, `?` tells the keys; both are loaded when asked for. */
export function Palette({ permissions }: { readonly permissions: readonly Permission[] }) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const close = () => setOpen(null);
  useHotkeys({ 'Mod+k': () => setOpen('palette'), '?': () => setOpen('shortcuts') });
  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <PaletteDialog permissions={permissions} onClose={close} onShortcuts={() => setOpen('shortcuts')} /> : null}
      {open === 'shortcuts' ? <ShortcutList permissions={permissions} onClose={close} /> : null}
    </Suspense>
  );
}
