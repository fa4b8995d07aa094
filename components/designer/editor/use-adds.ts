'use client';
import { useTranslations } from 'next-intl';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { useDraftSession } from '../draft-context.tsx';
import type { OutlineRow } from '../model/outline.ts';
import { type Place, rootPlace } from '../model/place.ts';
import { useEditorView } from './use-editor-view.ts';
import { useEditedOffering } from './use-offering.ts';

export type AddChoice = {
  readonly kind: 'option' | 'component';
  readonly place: Place;
  readonly name: LocalizedText;
  readonly add: (brings: string) => Promise<void>;
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
  const add = (kind: AddChoice['kind'], place: Place) => async (brings: string) => {
    // Comes with the first that is brought in.
    const { bringIn } = await import('../palette/bring-in.ts');
    const brought = bringIn({ document: session.getState().log.document, offering, rows: seen().rows }, { kind, place }, brings);
    if (brought?.type === 'circle') toast.warning(t('circle'));
    if (brought?.type !== 'added') return;
    setCollapsed(place, false);
    session.apply(brought.change);
    view.select(place);
    const { belongs } = brought;
    if (!belongs) return;
    // It is told what it belongs to, and that alone can be taken back.
    toast(t('belongs', { name: localized(belongs.name), to: localized(belongs.to) }), {
      action: { label: t('alone'), onClick: () => session.apply(setReliesOn(offering, belongs.place, null)) },
    });
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
      if (row) void choices(row)[0]?.add(brings);
    },
  };
}
