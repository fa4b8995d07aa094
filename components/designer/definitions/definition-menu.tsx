'use client';
import { EllipsisVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

type DefinitionMenuProps = {
  /** Of the definition it is for. */
  readonly name: string;
  readonly groups: ComponentProps<typeof Menu>['groups'];
  /** In a grid only the current row's menu is reached by Tab. */
  readonly tabIndex?: 0 | -1;
};

/** What can be done with one definition of a list. */
export function DefinitionMenu({ name, groups, tabIndex }: DefinitionMenuProps) {
  const t = useTranslations('definitions.actions');
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="icon" className="size-8" tabIndex={tabIndex} aria-label={t('more', { name })}>
          <EllipsisVertical aria-hidden="true" />
        </Button>
      }
      groups={groups}
    />
  );
}
