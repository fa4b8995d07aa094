'use client';
import { type ComponentProps, type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { ChosenLabel, type ListProps, listSign, type SelectOption } from './chosen-label.tsx';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';
import { inputStyle } from './input.tsx';

export type { SelectOption } from './chosen-label.tsx';

type SelectProps = Pick<ListProps, 'value' | 'placeholder' | 'isReadOnly'> & {
  /** As a function: so many that they are made when the list opens; what is chosen has to be among them. */
  readonly options: readonly SelectOption[] | (() => readonly SelectOption[]);
  /** What is chosen is called so. Only said of options that are not made yet. */
  readonly chosenLabel?: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
};

/** A list as long as this is searched, not read. */
const searchedFrom = 13;

const loadList = () => import('./select-list.tsx').then((module) => ({ default: module.SelectList }));
const loadSearch = () => import('./search-list.tsx').then((module) => ({ default: module.SearchList }));
const SelectList = lazy(loadList);
const SearchList = lazy(loadSearch);

const opens = (event: KeyboardEvent) =>
  [' ', 'Enter', 'ArrowDown', 'ArrowUp'].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * Unavailable options stay readable and focusable; choosing one does nothing. Many options are searched by typing. Until
 * somebody opens it, it is a button that weighs nothing: what opens is loaded then.
 */
export function Select(props: SelectProps) {
  const { value, options: given, chosenLabel, onChange, placeholder, isReadOnly = false, className, ...labels } = props;
  const field = useFieldControl();
  const [isWanted, setIsWanted] = useState(false);
  const isLate = typeof given === 'function';
  const options = !isLate ? given : isWanted ? given() : value === null ? [] : [{ value, label: chosenLabel ?? value }];
  const isSearched = isLate || options.length >= searchedFrom;
  const trigger: ComponentProps<'button'> & { 'data-value': string | undefined } = {
    id: field?.id,
    'data-value': value ?? undefined,
    'aria-labelledby': labels['aria-labelledby'] ?? (labels['aria-label'] ? undefined : field?.labelId),
    'aria-label': labels['aria-label'],
    'aria-describedby': labels['aria-describedby'] ?? field?.['aria-describedby'],
    'aria-invalid': labels['aria-invalid'] ?? field?.['aria-invalid'],
    className: classNames(inputStyle, 'flex items-center justify-between gap-2 text-start', className),
  };
  const choose = (next: string | null) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option && !option.isUnavailable) onChange(option.value);
  };
  const preload = () => void (isSearched ? loadSearch() : loadList());
  const closed = (
    <button
      type="button"
      role="combobox"
      aria-expanded={false}
      aria-haspopup={isSearched ? 'dialog' : 'listbox'}
      aria-readonly={isReadOnly || undefined}
      data-readonly={isReadOnly ? '' : undefined}
      {...trigger}
      onFocus={preload}
      onPointerEnter={preload}
      onClick={() => setIsWanted(!isReadOnly)}
      onKeyDown={(event) => {
        if (isReadOnly || event.defaultPrevented || !opens(event)) return;
        event.preventDefault();
        setIsWanted(true);
      }}
    >
      <span className="truncate">
        <ChosenLabel value={value} options={options} placeholder={placeholder} />
      </span>
      {listSign}
    </button>
  );
  if (!isWanted) return closed;
  const List = isSearched ? SearchList : SelectList;
  return (
    <Suspense fallback={closed}>
      <List value={value} options={options} placeholder={placeholder} isReadOnly={isReadOnly} onChoose={choose} trigger={trigger} />
    </Suspense>
  );
}
