'use client';
import { useTranslations } from 'next-intl';
import type { Role } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { setRoleAccepts } from '../changes/set-role-accepts.ts';
import { useDraftSession } from '../draft-context.tsx';
import { ReferenceList } from '../editor/reference-list.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { OutlineRow } from '../model/outline.ts';
import { useAcceptedChoices } from './use-accepted-choices.ts';

const sources = ['existing', 'new'] as const;

/** What may fill the role, and from where. */
export function RoleFields({ row, role }: { readonly row: OutlineRow; readonly role: Role }) {
  const t = useTranslations('design.inspector');
  const accepted = useAcceptedChoices();
  const session = useDraftSession();
  const offering = useOfferingId();
  const apply = (change: Partial<Pick<Role, 'accepts' | 'from'>>) => session.apply(setRoleAccepts(offering, row.place, change));
  return (
    <>
      <ReferenceList
        label={t('accepts')}
        addLabel={t('accepts-add')}
        removeLabel={(name) => t('accepts-remove', { name })}
        ids={role.accepts}
        choices={accepted}
        least={1}
        field="accepts"
        onChange={(accepts) => apply({ accepts })}
      />
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
