'use client';
import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

type RowListProps<Row> = {
  readonly label: string;
  readonly count: number;
  /** What another row begins with, where there is none to begin with. */
  readonly initial: Row;
  /** A list that may be left out may lose its last row. */
  readonly canBeEmpty: boolean;
  /** Of the rows as they are when it is asked for. */
  readonly onEdit: (edit: (rows: readonly Row[]) => readonly Row[]) => void;
  readonly children: (index: number) => ReactNode;
};

/** Rows whose order is their meaning: each can be moved and taken out, and another one begins like the last. */
export function RowList<Row>({ label, count, initial, canBeEmpty, onEdit, children }: RowListProps<Row>) {
  const t = useTranslations('forms');
  const move = (from: number, to: number) => {
    if (to < 0 || to >= count) return;
    onEdit((rows) => rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1)));
  };
  const canRemove = canBeEmpty || count > 1;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <ol className="flex flex-col gap-2">
        {Array.from({ length: count }, (_, index) => {
          const name = t('row', { name: label, number: index + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is their meaning
            <li key={index} className="flex items-start gap-2 rounded-md border border-line bg-canvas p-2">
              <div className="min-w-0 flex-1">{children(index)}</div>
              <div className="flex">
                <RowButton label={t('up', { name })} isShut={index === 0} onClick={() => move(index, index - 1)}>
                  <ChevronUp aria-hidden="true" />
                </RowButton>
                <RowButton label={t('down', { name })} isShut={index === count - 1} onClick={() => move(index, index + 1)}>
                  <ChevronDown aria-hidden="true" />
                </RowButton>
                <RowButton label={t('remove-one', { name })} isShut={!canRemove} onClick={() => onEdit((rows) => rows.toSpliced(index, 1))}>
                  <Trash2 aria-hidden="true" />
                </RowButton>
              </div>
            </li>
          );
        })}
      </ol>
      <Button size="sm" variant="ghost" className="mt-1" onClick={() => onEdit((rows) => [...rows, rows.at(-1) ?? initial])}>
        <Plus aria-hidden="true" />
        {t('add', { name: label })}
      </Button>
    </fieldset>
  );
}

type RowButtonProps = { readonly label: string; readonly isShut: boolean; readonly onClick: () => void; readonly children: ReactNode };

function RowButton({ label, isShut, onClick, children }: RowButtonProps) {
  return (
    <Button
      size="icon"
      variant="ghost"
      className="size-7"
      aria-label={label}
      aria-disabled={isShut}
      onClick={() => (isShut ? undefined : onClick())}
    >
      {children}
    </Button>
  );
}
