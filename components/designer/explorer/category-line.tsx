'use client';
import { ChevronRight, Folder, FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDefinitionDialogs } from '../definitions/definition-dialogs.tsx';
import { DefinitionMenu } from '../definitions/definition-menu.tsx';
import type { CategoryStep } from './tree-moves.ts';
import type { CategoryRow } from './tree-rows.ts';

type CategoryLineProps = {
  readonly row: CategoryRow;
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
  readonly onStep: (step: CategoryStep) => void;
};

const steps = [
  ['up', '↑'],
  ['down', '↓'],
  ['in', '→'],
  ['out', '←'],
] as const;

/** A category of the tree: opens and shuts; its menu edits, moves and fills it. */
export function CategoryLine({ row, isCurrent, onToggle, onStep }: CategoryLineProps) {
  const t = useTranslations('definitions');
  const outline = useTranslations('design.outline');
  const localized = useLocalized();
  const dialogs = useDefinitionDialogs();
  const { category, isOpen, hasRows, count } = row;
  const name = localized(category.name);
  const Sign = isOpen && hasRows ? FolderOpen : Folder;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={isOpen ? outline('shut', { name }) : outline('open', { name })}
        className={classNames('flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-line', !hasRows && 'invisible')}
        onClick={onToggle}
      >
        <ChevronRight className={classNames('size-4', isOpen && 'rotate-90')} aria-hidden="true" />
      </button>
      <Sign className="size-4 shrink-0 text-muted" aria-hidden="true" />
      <span className={classNames('min-w-0 truncate', row.depth === 1 ? 'font-semibold' : 'font-medium')}>{name}</span>
      <span className="shrink-0 text-muted text-xs tabular-nums">{count}</span>
      <span className="ms-auto">
        <DefinitionMenu
          name={name}
          tabIndex={isCurrent ? 0 : -1}
          groups={[
            {
              actions: [
                { id: 'edit', label: t('actions.edit'), onSelect: () => dialogs.editCategory(category) },
                { id: 'move', label: t('actions.move'), onSelect: () => dialogs.move({ type: 'category', id: category.id }) },
                ...steps.map(([step, sign]) => ({
                  id: step,
                  label: t(`move.step.${step}`),
                  shortcut: <Kbd>{`Alt ${sign}`}</Kbd>,
                  onSelect: () => onStep(step),
                })),
              ],
            },
            {
              actions: [
                { id: 'template', label: t('template.menu'), onSelect: () => dialogs.beginWith(category.id) },
                ...(['bundle', 'simple', 'category'] as const).map((kind) => ({
                  id: kind,
                  label: t(`move.new.${kind}`),
                  onSelect: () => dialogs.make(kind, category.id),
                })),
              ],
            },
            {
              actions: [
                { id: 'used', label: t('actions.used'), onSelect: () => dialogs.showUsers(category) },
                { id: 'remove', label: t('actions.remove'), isDangerous: true, onSelect: () => dialogs.remove(category) },
              ],
            },
          ]}
        />
      </span>
    </>
  );
}
