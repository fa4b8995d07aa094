'use client';
import { useTranslations } from 'next-intl';
import type { DraftSummary } from '../../server/api/contract.ts';
import { DateText } from '../ui/date-text.tsx';

/** Who handed a draft in, when, and with what word. */
export function HandedInNote({ handedIn }: { readonly handedIn: NonNullable<DraftSummary['handedIn']> }) {
  const t = useTranslations('release.hand-in');
  return (
    <div className="rounded-md bg-sunken px-3 py-2">
      <p>
        {t('by', { name: handedIn.by })} <DateText instant={handedIn.at} />
      </p>
      {handedIn.note === '' ? null : (
        <p className="mt-1 whitespace-pre-wrap break-words text-muted">{t('quoted', { note: handedIn.note })}</p>
      )}
    </div>
  );
}
