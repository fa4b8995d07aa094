'use client';
import { X } from 'lucide-react';
import { Select, type SelectOption } from '../../ui/select.tsx';

type ReferenceListProps = {
  readonly label: string;
  readonly addLabel: string;
  readonly removeLabel: (name: string) => string;
  readonly ids: readonly string[];
  readonly choices: readonly SelectOption[];
  /** The last ones are kept. */
  readonly least: number;
  readonly field: string;
  readonly onChange: (ids: string[]) => void;
};

/** Ids of other definitions, by their names: added from a list that is searched, taken out one by one. */
export function ReferenceList({ label, addLabel, removeLabel, ids, choices, least, field, onChange }: ReferenceListProps) {
  const labelOf = (id: string) => choices.find((each) => each.value === id)?.label ?? id;
  return (
    <fieldset data-field={field} tabIndex={-1}>
      <legend className="mb-1 font-medium">{label}</legend>
      <ul className="mb-2 flex flex-col gap-1 empty:hidden">
        {ids.map((id) => (
          <li key={id} className="flex min-h-8 items-center gap-2 rounded-md bg-sunken ps-2">
            <span className="min-w-0 flex-1 truncate">{labelOf(id)}</span>
            {ids.length > least ? (
              <button
                type="button"
                aria-label={removeLabel(labelOf(id))}
                className="flex size-8 items-center justify-center rounded-md hover:bg-line"
                onClick={() => onChange(ids.filter((each) => each !== id))}
              >
                <X className="size-4" aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Select
        aria-label={addLabel}
        placeholder={addLabel}
        value={null}
        options={choices.filter((each) => !ids.includes(each.value))}
        onChange={(id) => onChange([...ids, id])}
      />
    </fieldset>
  );
}
