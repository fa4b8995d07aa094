import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  /** A second line, such as the reason why it is not available. */
  readonly note?: ReactNode;
  readonly isUnavailable?: boolean;
};

/** What both kinds of list of a Select are given. */
export type ListProps = {
  readonly value: string | null;
  readonly options: readonly SelectOption[];
  readonly placeholder?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly onChoose: (value: string | null) => void;
  readonly trigger: ComponentProps<'button'>;
};

/** What a closed list says: its value, or what to do. */
export function ChosenLabel({ value, options, placeholder }: Pick<ListProps, 'value' | 'options' | 'placeholder'>) {
  const chosen = options.find((option) => option.value === value);
  return chosen ? chosen.label : <span className="text-muted">{placeholder ?? '—'}</span>;
}

export const listSign = <ChevronsUpDown className="size-4 shrink-0 text-muted" aria-hidden="true" />;

/** The reason under an option. It describes the option and is no part of its name. */
export function OptionNote({ id, note }: { readonly id: string; readonly note: ReactNode }) {
  return note ? (
    <span id={id} className="block text-muted text-xs">
      {note}
    </span>
  ) : null;
}
