'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { CustomerView } from '../../server/api/contract.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { RemoveButton } from './remove-button.tsx';
import type { CustomerEdit } from './use-customer-edit.ts';

type EditableListProps<Entry> = {
  readonly id: string;
  readonly view: CustomerView;
  readonly canEdit: boolean;
  readonly words: { readonly title: string; readonly add: string; readonly none?: string; readonly editNamed: (name: string) => string };
  readonly entries: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
  readonly row: (entry: Entry) => ReactNode;
  /** Null stands for a new one. */
  readonly dialog: (entry: Entry | null, close: () => void) => ReactNode;
  /** Absent where nothing can be taken away. */
  readonly removal?: (entry: Entry) => CustomerEdit;
};

/** Parts of a customer in a card: each edited in a dialog over the version that was seen. */
export function EditableList<Entry extends { readonly id: string }>(props: EditableListProps<Entry>) {
  const { id, view, canEdit, words, entries, nameOf, row, dialog, removal } = props;
  const t = useTranslations('customers.edit');
  const [edited, setEdited] = useState<Entry | 'new' | null>(null);
  return (
    <Card
      id={id}
      title={words.title}
      actions={
        canEdit ? (
          <Button size="sm" onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        ) : null
      }
    >
      {entries.length === 0 && words.none ? <p className="text-muted">{words.none}</p> : null}
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center gap-3 py-1.5">
            {row(entry)}
            {canEdit ? (
              <Button size="sm" variant="ghost" aria-label={words.editNamed(nameOf(entry))} onClick={() => setEdited(entry)}>
                {t('edit')}
              </Button>
            ) : null}
            {canEdit && removal ? <RemoveButton view={view} edit={removal(entry)} name={nameOf(entry)} /> : null}
          </li>
        ))}
      </ul>
      {edited ? dialog(edited === 'new' ? null : edited, () => setEdited(null)) : null}
    </Card>
  );
}
