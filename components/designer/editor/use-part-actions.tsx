'use client';
import { useTranslations } from 'next-intl';
import type { MenuAction, MenuGroup } from '../../ui/menu.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { type Place, parentPlace, rootPlace } from '../model/place.ts';
import { useCopyParts } from './use-copy-parts.ts';
import { useMoves } from './use-moves.ts';
import { useEditedOffering } from './use-offering.ts';
import { useStructureDialogs } from './use-structure-dialogs.ts';

/** The bundle, or the role, in which the part stands. */
const levelOf = ({ kind, place }: OutlineRow): Place => parentPlace(kind === 'option' ? parentPlace(place) : place);

const moveKeys = { up: 'Alt+Shift+↑', down: 'Alt+Shift+↓', in: 'Alt+Shift+→', out: 'Alt+Shift+←' } as const;

/** What can be done to a part: one list for the outline's menu, the canvas and the inspector. */
export function usePartActions(): (row: OutlineRow) => readonly MenuGroup[] {
  const t = useTranslations('design.actions');
  const lists = useTranslations('structure.actions');
  const { setCollapsed, setAllCollapsed } = useEditedOffering();
  const dialogs = useStructureDialogs();
  const moves = useMoves();
  const copyParts = useCopyParts();
  return (row) => {
    const add = (kind: 'component' | 'group' | 'option' | 'role', place: string): MenuAction => ({
      id: `add-${kind}`,
      label: t(`add-${kind}`),
      onSelect: () => {
        setCollapsed(row.place, false);
        dialogs.add(kind, place);
      },
    });
    // What can stand beside a part can be added from it too.
    const level = row.kind === 'offering' || row.kind === 'role' ? row.place : levelOf(row);
    const here = [add('component', level), add('group', level), ...(level === rootPlace ? [add('role', level)] : [])];
    const first: Readonly<Record<OutlineRow['kind'], readonly MenuAction[]>> = {
      offering: [],
      component: [],
      role: [],
      group: [add('option', row.place)],
      option: [add('option', parentPlace(row.place))],
    };
    const adds = row.kind === 'role' ? [...here, add('role', rootPlace)] : here;
    const steps = (['up', 'down', 'in', 'out'] as const).map(
      (step): MenuAction => ({ id: step, label: t(`move-${step}`), shortcut: moveKeys[step], onSelect: () => moves.step(row.place, step) }),
    );
    const move: MenuAction = { id: 'move', label: t('move'), onSelect: () => dialogs.move(row) };
    const link: MenuAction = { id: 'link', label: t('link'), onSelect: () => dialogs.link(row.place, null) };
    const remove: MenuAction = { id: 'remove', label: t('remove'), isDangerous: true, onSelect: () => dialogs.remove(row) };
    const copy: MenuAction = { id: 'copy', label: lists('copy'), shortcut: 'Ctrl+C', onSelect: () => void copyParts(row) };
    const whole = [
      { actions: [{ id: 'paste', label: lists('paste'), shortcut: 'Ctrl+V', onSelect: () => dialogs.paste(null) }, copy] },
      {
        actions: [
          { id: 'expand', label: lists('expand'), onSelect: () => setAllCollapsed(false) },
          { id: 'collapse', label: lists('collapse'), onSelect: () => setAllCollapsed(true) },
        ],
      },
    ];
    const own = [{ actions: [...steps, move] }, { actions: [link, copy] }, { actions: [remove] }];
    return [{ actions: [...first[row.kind], ...adds] }, ...(row.kind === 'offering' ? whole : own)];
  };
}
