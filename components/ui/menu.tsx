'use client';
import { type ComponentProps, cloneElement, type KeyboardEvent, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';

export type MenuAction = {
  readonly id: string;
  readonly label: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  readonly shortcut?: ReactNode;
  readonly isDangerous?: boolean;
  readonly isChecked?: boolean;
  /** One of several that may be checked together: the menu stays open. */
  readonly staysOpen?: boolean;
};

export type MenuGroup = { readonly label?: ReactNode; readonly actions: readonly MenuAction[] };

export type MenuProps = {
  /** A button that does nothing of its own. */
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  /** As a function: made when the menu opens. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[]);
  readonly align?: 'start' | 'end';
  /** Where the focus goes when it is shut; true: to the trigger. */
  readonly finalFocus?: () => HTMLElement | true;
};

const load = () => import('./menu-popup.tsx').then((module) => ({ default: module.MenuPopup }));
const MenuPopup = lazy(load);
const preload = () => void load();

/** Until somebody opens it, a menu is its button; what opens is loaded then. */
export function Menu(props: MenuProps) {
  const [isWanted, setIsWanted] = useState(false);
  const open = () => setIsWanted(true);
  const closed = cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: open,
    onFocus: preload,
    onPointerEnter: preload,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    },
  });
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
