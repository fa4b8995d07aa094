'use client';
import { useTranslations } from 'next-intl';
import type { MenuAction, MenuGroup } from '../../ui/menu.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { parentPlace } from '../model/place.ts';
import { useStructureDialogs } from './structure-dialogs.tsx';
import { useOfferingEditor } from './use-offering-editor.tsx';

/** What can be done to a part: one list for the outline's menu, the canvas and the inspector. */
export function usePartActions(): (row: OutlineRow) => readonly MenuGroup[] {
  const t = useTranslations('design.actions');
  const { setCollapsed } = useOfferingEditor();
  const dialogs = useStructureDialogs();
  return (row) => {
    const add = (kind: 'component' | 'group' | 'option' | 'role', place: string): MenuAction => ({
      id: `add-${kind}`,
      label: t(`add-${kind}`),
      onSelect: () => {
        setCollapsed(row.place, false);
        dialogs.add(kind, place);
      },
    });
    const adds: Readonly<Record<OutlineRow['kind'], readonly MenuAction[]>> = {
      offering: [add('component', row.place), add('group', row.place), add('role', row.place)],
      role: [add('component', row.place), add('group', row.place)],
      group: [add('option', row.place)],
      option: [add('option', parentPlace(row.place))],
      component: [add('component', parentPlace(row.place))],
    };
    const remove: MenuAction = { id: 'remove', label: t('remove'), isDangerous: true, onSelect: () => dialogs.remove(row) };
    return [{ actions: adds[row.kind] }, ...(row.kind === 'offering' ? [] : [{ actions: [remove] }])];
  };
}
