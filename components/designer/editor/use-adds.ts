'use client';
import { useTranslations } from 'next-intl';
import { isBundle, type Offering } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { useDraftSession } from '../draft-context.tsx';
import { type DraftDocument, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import type { OutlineRow } from '../model/outline.ts';
import { partsBeside, roleOfLevel } from '../model/parts-beside.ts';
import { type Place, placeOf, rootPlace, takenIds } from '../model/place.ts';
import { reachedOfferings } from '../model/reached-offerings.ts';
import { usualReliance } from '../model/usual-reliance.ts';
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
  const localized = useLocalized();
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
    setCollapsed(place, false);
    if (kind === 'option') session.apply(addOptions(offering, place, [{ id: brings, offering: brings }]));
    else addComponent(place, brought, document);
    view.select(place);
  };
  /** It belongs to what such parts belong to elsewhere in the catalogue, which is told and can be taken back alone. */
  const addComponent = (level: Place, brought: Offering, document: DraftDocument) => {
    const { rows } = seen();
    const beside = partsBeside(rows, level);
    const known = beside.flatMap((row) => (row.offering === null ? [] : [{ id: row.id, offering: row.offering }]));
    const newPlace = { bundle: offering, role: roleOfLevel(level), beside: known };
    const usual = usualReliance(workspaceOfDocument(document), newPlace, [brought.id]);
    const bundle = offeringIn(document, offering);
    const id = freeId(brought.id, bundle && isBundle(bundle) ? takenIds(bundle, level) : []);
    const part = { id, offering: brought.id, ...(usual === null ? {} : { reliesOn: usual }) };
    session.apply(addComponents(offering, level, { parts: [part], isMandatory: false }));
    const to = beside.find((row) => row.id === usual);
    if (!to) return;
    const alone = () => session.apply(setReliesOn(offering, `${level}${placeOf('components', id)}`, null));
    toast(t('belongs', { name: localized(brought.name), to: localized(to.name) }), { action: { label: t('alone'), onClick: alone } });
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
