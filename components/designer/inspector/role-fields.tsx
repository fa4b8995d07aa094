'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Role } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { setRoleAccepts } from '../changes/set-role-accepts.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';

const sources = ['existing', 'new'] as const;

/** What may fill the role, and from where. A category or specification lets in old generations too. */
export function RoleFields({ row, role }: { readonly row: OutlineRow; readonly role: Role }) {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const session = useDraftSession();
  const { offering } = useOfferingEditor();
  const workspace = workspaceOfDocument(useDocument());
  const accepted = (['offering', 'category', 'specification'] as const).flatMap((kind) =>
    workspace.all(kind).map((each) => ({ value: each.id, label: `${localized(each.name)} · ${t(`accepts-kind.${kind}`)}` })),
  );
  const apply = (change: Partial<Pick<Role, 'accepts' | 'from'>>) => session.apply(setRoleAccepts(offering.id, row.place, change));
  const labelOf = (id: string) => accepted.find((each) => each.value === id)?.label ?? id;
  return (
    <>
      <fieldset data-field="accepts" tabIndex={-1}>
        <legend className="mb-1 font-medium">{t('accepts')}</legend>
        <ul className="mb-2 flex flex-col gap-1">
          {role.accepts.map((id) => (
            <li key={id} className="flex items-center gap-2 rounded-md bg-sunken ps-2">
              <span className="min-w-0 flex-1 truncate">{labelOf(id)}</span>
              {role.accepts.length > 1 ? (
                <button
                  type="button"
                  aria-label={t('accepts-remove', { name: labelOf(id) })}
                  className="flex size-8 items-center justify-center rounded-md hover:bg-line"
                  onClick={() => apply({ accepts: role.accepts.filter((each) => each !== id) })}
                >
                  <X className="size-4" aria-hidden="true" />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
        <Select
          aria-label={t('accepts-add')}
          placeholder={t('accepts-add')}
          value={null}
          options={accepted.filter((each) => !role.accepts.includes(each.value))}
          onChange={(id) => apply({ accepts: [...role.accepts, id] })}
        />
      </fieldset>
      <fieldset data-field="from" tabIndex={-1}>
        <legend className="mb-1 font-medium">{t('from')}</legend>
        {sources.map((source) => (
          <Checkbox
            key={source}
            className="min-h-8"
            checked={role.from.includes(source)}
            // The last one stays: a role that nothing can fill cannot be written.
            onChange={(isChosen) => {
              const from = sources.filter((each) => (each === source ? isChosen : role.from.includes(each)));
              if (from.length > 0) apply({ from });
            }}
            label={t(`from-${source}`)}
          />
        ))}
      </fieldset>
    </>
  );
}
