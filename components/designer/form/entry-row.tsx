'use client';
import { Heading, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { FormHint } from '../../../schemas/generated/definitions.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { ToggleChoice } from '../../ui/toggle-choice.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { setFormHeading, setFormWidth } from '../changes/arrange-form.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { FormEntry } from '../model/form-lists.ts';
import { EntryWords } from './entry-words.tsx';
import { MoveButtons, MoveHandle, type RowMoves } from './move-handle.tsx';

type EntryRowProps = { readonly entry: FormEntry; readonly moves: RowMoves; readonly children: ReactNode };

const widths = ['auto', 'half', 'full'] as const;
const widthOf = (chosen: string): FormHint['width'] => (chosen === 'half' || chosen === 'full' ? chosen : undefined);
const firstHeading = { 'zh-CN': '新分组', en: 'New group' } as const;

/** One thing that the form asks, or a part with what it asks. */
export function EntryRow({ entry, moves, children }: EntryRowProps) {
  const t = useTranslations('arrange');
  const localized = useLocalized();
  const [isOpen, setOpen] = useState(false);
  const name = localized(entry.hint.label ?? entry.name);
  const isField = entry.kind === 'field';
  const hasOwnWords = isField || moves.isMovable || entry.kind === 'component' || entry.kind === 'group' || entry.kind === 'role';
  return (
    <>
      <div data-field={`form${entry.path}`} tabIndex={-1} className="flex min-h-9 items-center gap-2 rounded-md hover:bg-hover">
        <MoveHandle name={name} handle={entry.path} moves={moves} />
        <span className={isField ? 'min-w-0 flex-1 truncate' : 'min-w-0 flex-1 truncate font-medium'}>
          {name}
          {entry.isRequired ? <span className="ms-1 text-no">*</span> : null}
          {entry.hint.label ? <span className="ms-2 text-muted text-xs">{localized(entry.name)}</span> : null}
        </span>
        {isField ? <FieldButtons entry={entry} name={name} /> : <Badge>{t(`kind.${entry.kind}`)}</Badge>}
        {hasOwnWords ? (
          <Tooltip content={t('words-of', { name })}>
            <Button
              size="icon"
              variant="ghost"
              className="size-8"
              aria-label={t('words-of', { name })}
              aria-expanded={isOpen}
              data-opens
              onClick={() => setOpen(!isOpen)}
            >
              <Pencil aria-hidden="true" />
            </Button>
          </Tooltip>
        ) : null}
        <MoveButtons name={name} moves={moves} />
      </div>
      {isOpen ? <EntryWords entry={entry} /> : null}
      {entry.brings ? <p className="ms-9 text-muted text-xs">{t('brings-bundle', { id: entry.brings })}</p> : null}
      {entry.lists.length > 0 ? <div className="ms-4 border-line border-s ps-2">{children}</div> : null}
    </>
  );
}

function FieldButtons({ entry, name }: { readonly entry: FormEntry; readonly name: string }) {
  const t = useTranslations('arrange');
  const session = useDraftSession();
  const offering = useOfferingId();
  return (
    <>
      {entry.hint.heading ? null : (
        <Tooltip content={t('heading-add', { name })}>
          <Button
            size="icon"
            variant="ghost"
            className="size-8"
            aria-label={t('heading-add', { name })}
            onClick={() => {
              session.apply(setFormHeading(offering, entry.path, firstHeading));
              session.endGesture();
            }}
          >
            <Heading aria-hidden="true" />
          </Button>
        </Tooltip>
      )}
      <div className="shrink-0" data-field={`form-width-${entry.path}`}>
        <ToggleChoice
          aria-label={t('width-of', { name })}
          value={entry.hint.width ?? 'auto'}
          options={widths.map((width) => ({ value: width, label: t(`width.${width}`) }))}
          onChange={(chosen) => session.apply(setFormWidth(offering, entry.path, widthOf(chosen)))}
        />
      </div>
    </>
  );
}
