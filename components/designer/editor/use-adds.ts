'use client';
import { useTranslations } from 'next-intl';
import { toast } from '../../ui/toast.tsx';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import { type Place, parentPlace } from '../model/place.ts';
import { reachedOfferings } from '../model/reached-offerings.ts';
import { useOfferingEditor } from './use-offering-editor.tsx';

/** Bringing an offering in at a part: an option in a group or beside one, else a component. */
export function useAdds(): { readonly onto: (place: Place, brings: string) => void } {
  const t = useTranslations('structure.palette');
  const session = useDraftSession();
  const document = useDocument();
  const { offering, rows, setCollapsed } = useOfferingEditor();
  return {
    onto: (place, brings) => {
      const row = rows.find((each) => each.place === place);
      const brought = offeringIn(document, brings);
      if (!row || !brought) return;
      if (reachedOfferings(document, brought).some(({ id }) => id === offering.id)) {
        toast.warning(t('circle'));
        return;
      }
      const around = row.kind === 'component' || row.kind === 'option' ? parentPlace(place) : place;
      const isOption = row.kind === 'group' || row.kind === 'option';
      setCollapsed(around, false);
      const parts = [{ id: brings, offering: brings }];
      session.apply(isOption ? addOptions(offering.id, around, parts) : addComponents(offering.id, around, { parts, isMandatory: false }));
    },
  };
}
