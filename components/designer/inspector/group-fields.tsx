'use client';
import { useTranslations } from 'next-intl';
import type { OptionGroup } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { setDefaultOptions } from '../changes/set-default-options.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId, useOfferingRows } from '../editor/use-offering.ts';
import type { OutlineRow } from '../model/outline.ts';

/** Which options the form begins with. */
export function GroupFields({ row, group }: { readonly row: OutlineRow; readonly group: OptionGroup }) {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const proposed = group.default ?? [];
  const set = (id: string, isChosen: boolean) => {
    // One choice only: choosing another replaces it. Else they are kept in the group's own order.
    const next =
      group.max === 1 && isChosen
        ? [id]
        : group.options.map((option) => option.id).filter((each) => (each === id ? isChosen : proposed.includes(each)));
    session.apply(setDefaultOptions(offering, row.place, next));
  };
  return (
    <fieldset data-field="default" tabIndex={-1}>
      <legend className="mb-1 font-medium">{t('default-options')}</legend>
      {group.options.map((option) => {
        const name = rows.find((each) => each.place === `${row.place}/${option.id}`)?.name;
        return (
          <Checkbox
            key={option.id}
            value={option.id}
            className="min-h-8"
            checked={proposed.includes(option.id)}
            onChange={(isChosen) => set(option.id, isChosen)}
            label={name ? localized(name) : option.id}
          />
        );
      })}
    </fieldset>
  );
}
