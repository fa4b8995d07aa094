'use client';
import { Link2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button.tsx';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useStructureDialogs } from '../editor/use-structure-dialogs.ts';
import { useLinkWords } from '../links/use-link-words.ts';
import { useStructureLinks } from '../links/use-structure-links.ts';
import type { Place } from '../model/place.ts';

/** The lines that the canvas draws at this part, in words: read, followed, taken away and made without it. */
export function PartRelations({ place }: { readonly place: Place }) {
  const t = useTranslations('structure.link');
  const words = useLinkWords();
  const dialogs = useStructureDialogs();
  const view = useEditorView();
  const here = useStructureLinks().filter((link) => link.from === place || link.to === place);
  return (
    <section aria-label={t('relations')} className="flex flex-col items-start gap-2">
      <h3 className="font-medium">{t('relations')}</h3>
      {here.length === 0 ? <p className="text-muted text-sm">{t('none')}</p> : null}
      <ul className="flex w-full flex-col gap-1">
        {here.map((link) => {
          const other = link.from === place ? link.to : link.from;
          return (
            <li key={link.id} className="flex items-start gap-1 rounded-md bg-sunken ps-2 text-sm">
              <button type="button" className="min-h-8 min-w-0 flex-1 py-1 text-start hover:underline" onClick={() => view.select(other)}>
                {words.sentence(link)}
              </button>
              {link.type === 'pool' ? null : (
                <Button
                  size="icon"
                  variant="ghost"
                  className="size-8"
                  aria-label={t('remove-named', { sentence: words.sentence(link) })}
                  onClick={() => dialogs.unlink(link)}
                >
                  <X aria-hidden="true" />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Button size="sm" onClick={() => dialogs.link(place, null)}>
        <Link2 aria-hidden="true" />
        {t('begin')}
      </Button>
    </section>
  );
}
