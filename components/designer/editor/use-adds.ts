'use client';
import { useTranslations } from 'next-intl';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { toast } from '../../ui/toast.tsx';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { useDraftSession } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import { type Place, rootPlace } from '../model/place.ts';
import { reachedOfferings } from '../model/reached-offerings.ts';
import { useEditorView } from './use-editor-view.ts';
import { useEditedOffering } from './use-offering.ts';

export type AddChoice = {
  readonly kind: 'option' | 'component';
  readonly place: Place;
  readonly name: LocalizedText;
  readonly add: (brings: string) => void;
};

/** Bringing an offering in at a part: an option in a group or beside one, else a component. */
export function useAdds(): {
  readonly onto: (place: Place, brings: string) => void;
  /** What an offering can become at a part, the nearest first. */
  readonly choices: (row: OutlineRow) => readonly AddChoice[];
} {
  const t = useTranslations('structure.palette');
  const session = useDraftSession();
  const view = useEditorView();
  const { id: offering, seen, setCollapsed } = useEditedOffering();
  const add = (kind: AddChoice['kind'], place: Place) => (brings: string) => {
    const { document } = session.getState().log;
    const brought = offeringIn(document, brings);
    if (!brought) return;
    if (reachedOfferings(document, brought).some(({ id }) => id === offering)) {
      toast.warning(t('circle'));
      return;
    }
    const parts = [{ id: brings, offering: brings }];
    setCollapsed(place, false);
    session.apply(kind === 'option' ? addOptions(offering, place, parts) : addComponents(offering, place, { parts, isMandatory: false }));
    view.select(place);
  };
  const choices = (row: OutlineRow): readonly AddChoice[] => {
    const { rows } = seen();
    const around: OutlineRow[] = [];
    for (let each: OutlineRow | undefined = row; each; each = rows.find(({ place }) => place === each?.parent)) around.push(each);
    return around.flatMap(({ kind, place, name }): AddChoice[] => {
      if (kind === 'group') return [{ kind: 'option', place, name, add: add('option', place) }];
      return kind === 'role' || place === rootPlace ? [{ kind: 'component', place, name, add: add('component', place) }] : [];
    });
  };
  return {
    choices,
    onto: (place, brings) => {
      const row = seen().rows.find((each) => each.place === place);
      if (row) choices(row)[0]?.add(brings);
    },
  };
}
