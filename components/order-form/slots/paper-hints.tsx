'use client';
import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PaperChoice } from '../../../core/configure/index.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useOrderForm } from '../order-form-context.tsx';
import type { FieldSlotData } from './list-control.tsx';

/** More papers than these are a list to open. */
const mostInSight = 3;

/** What papers on file say of a field: those to choose from, or what the chosen one says. */
export function PaperHints({ slot }: { readonly slot: FieldSlotData }) {
  return (
    <>
      {slot.papers ? <PaperChoices slot={slot} papers={slot.papers} /> : null}
      {slot.onFile === undefined ? null : <OnFileNote slot={slot} onFile={slot.onFile} />}
    </>
  );
}

/** Papers on file that a number may be taken from; their days come along where nobody typed any. */
function PaperChoices({ slot, papers }: { readonly slot: FieldSlotData; readonly papers: readonly PaperChoice[] }) {
  const t = useTranslations('sell.form.paper');
  const { draft, view } = useOrderForm();
  if (!draft || papers.length === 0) return null;
  const wordsOf = ({ number, validFrom, validUntil }: PaperChoice) => {
    const term = validFrom ? (validUntil ? 'both' : 'from') : validUntil ? 'until' : 'none';
    return t('choice', { number, term, from: validFrom ?? '', until: validUntil ?? '' });
  };
  const choose = ({ answers }: PaperChoice) =>
    draft.change(Object.fromEntries(Object.entries(answers).filter(([id]) => id === slot.id || !view.slot(id)?.isAnswered)));
  if (papers.length > mostInSight) {
    return (
      <Select
        aria-label={t('choose')}
        value={papers.some(({ number }) => number === slot.value) ? String(slot.value) : null}
        placeholder={t('choose')}
        options={papers.map((paper) => ({ value: paper.number, label: wordsOf(paper) }))}
        onChange={(number) => {
          const chosen = papers.find((paper) => paper.number === number);
          if (chosen) choose(chosen);
        }}
      />
    );
  }
  return (
    <fieldset aria-label={t('choose')} className="flex flex-wrap gap-2">
      {papers.map((paper) => (
        <Button
          key={paper.number}
          size="sm"
          data-paper={paper.number}
          aria-pressed={paper.number === slot.value}
          className={paper.number === slot.value ? 'border-accent bg-accent-soft' : undefined}
          onClick={() => choose(paper)}
        >
          <FileText aria-hidden="true" />
          {wordsOf(paper)}
        </Button>
      ))}
    </fieldset>
  );
}

/** What the chosen paper says where the field says something else: taken by whoever wants it. */
function OnFileNote({ slot, onFile }: { readonly slot: FieldSlotData; readonly onFile: string }) {
  const t = useTranslations('sell.form.paper');
  const { draft } = useOrderForm();
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm" data-on-file={onFile}>
      <span className={slot.isAnswered ? 'text-changed' : 'text-muted'}>{t('onFile', { value: onFile })}</span>
      {draft ? (
        <button type="button" className="min-h-6 text-accent underline underline-offset-4" onClick={() => draft.set(slot.id, onFile)}>
          {t('take')}
        </button>
      ) : null}
    </p>
  );
}
