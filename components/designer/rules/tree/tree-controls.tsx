'use client';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ActionProps, CombinatorSelectorProps, NotToggleProps, ShiftActionsProps } from 'react-querybuilder';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { LineGrip } from './line-drag.tsx';
import { isSameHead } from './same-props.ts';

const combinators = ['all', 'any'] as const;

export const CombinatorControl = memo(({ value, handleOnChange, rules }: CombinatorSelectorProps) => {
  const t = useTranslations('design.tree');
  if (rules.length < 2) return null;
  return (
    <div className="w-44">
      <Select
        aria-label={t('combinator')}
        value={value ?? 'all'}
        options={combinators.map((each) => ({ value: each, label: t(`combinators.${each}`) }))}
        onChange={handleOnChange}
      />
    </div>
  );
}, isSameHead);

export const NotControl = memo(({ checked = false, handleOnChange }: NotToggleProps) => {
  const t = useTranslations('design.tree');
  return <Checkbox className="min-h-9" checked={checked} onChange={handleOnChange} label={t('not')} />;
}, isSameHead);

function AddButton({ onAdd, label }: { readonly onAdd: () => void; readonly label: string }) {
  return (
    <Button size="sm" variant="ghost" onClick={onAdd}>
      <Plus aria-hidden="true" />
      {label}
    </Button>
  );
}

export const AddComparison = memo(({ handleOnClick }: ActionProps) => {
  const t = useTranslations('design.tree');
  return <AddButton onAdd={() => handleOnClick()} label={t('add-comparison')} />;
}, isSameHead);

export const AddGroup = memo(({ handleOnClick }: ActionProps) => {
  const t = useTranslations('design.tree');
  return <AddButton onAdd={() => handleOnClick()} label={t('add-group')} />;
}, isSameHead);

export const RemoveGroup = memo(({ handleOnClick }: ActionProps) => {
  const t = useTranslations('design.tree');
  return (
    <Button size="icon" variant="ghost" className="size-8" aria-label={t('remove-group')} onClick={() => handleOnClick()}>
      <Trash2 aria-hidden="true" />
    </Button>
  );
}, isSameHead);

/** Of a group; a comparison has its own. */
export const ShiftGroup = memo(({ level, shiftUp, shiftDown, shiftUpDisabled = false, shiftDownDisabled = false }: ShiftActionsProps) => {
  const t = useTranslations('design.tree');
  if (level === 0) return null;
  return (
    <span className="flex items-center">
      <LineGrip />
      <Button
        size="icon"
        variant="ghost"
        className="size-8"
        aria-label={t('up-group')}
        aria-disabled={shiftUpDisabled}
        onClick={() => (shiftUpDisabled ? undefined : shiftUp())}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        size="icon"
        variant="ghost"
        className="size-8"
        aria-label={t('down-group')}
        aria-disabled={shiftDownDisabled}
        onClick={() => (shiftDownDisabled ? undefined : shiftDown())}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
    </span>
  );
}, isSameHead);
