'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useFaultMessage } from '../fault.ts';
import { Button } from '../ui/button.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { formatInstant } from '../ui/date-text.tsx';
import { Input } from '../ui/input.tsx';
import type { Handling } from './use-order-handling.ts';

type HandlingNoticeProps = {
  readonly handling: Handling;
  /** After the order came into this person's hands: whatever is typed here goes on. */
  readonly onTaken: () => void;
};

/** Somebody else has the order in hand, or had it before: who, since when, and the word between the two. */
export function HandlingNotice({ handling, onTaken }: HandlingNoticeProps) {
  const t = useTranslations('sell.order.handling');
  const router = useRouter();
  const faultMessage = useFaultMessage();
  const field = useId();
  const [word, setWord] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { now } = handling;
  if (!now) return null;
  if (now.isMine)
    return (
      <p role="status" data-handling="taken" className="text-muted text-sm">
        {t('taken', { name: now.takenFrom ?? '', at: formatInstant(now.since), word: now.word })}
      </p>
    );
  const take = async () => {
    setIsAsked(true);
    if (word.trim() !== '' && !handling.isBusy && (await handling.takeOver(word.trim()))) onTaken();
  };
  const isMissing = isAsked && word.trim() === '';
  return (
    <section
      role="alert"
      data-handling="other"
      className="flex flex-col gap-3 rounded-lg border border-changed/50 bg-changed-soft px-4 py-3"
    >
      <p>
        {now.takenFrom === null
          ? t('open', { name: now.by, at: formatInstant(now.since) })
          : t('lost', { name: now.by, at: formatInstant(now.since), word: now.word })}{' '}
        {t('stays')}
      </p>
      {handling.error ? <p className="text-no">{faultMessage(handling.error)}</p> : null}
      <form
        noValidate
        className="flex flex-wrap items-end gap-3"
        onKeyDown={(event) => (event.key === 'Enter' && isComposingKey(event) ? event.preventDefault() : undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <div className="flex min-w-64 flex-1 flex-col gap-1">
          <label htmlFor={field} className="font-medium">
            {t('word', { name: now.by })}
          </label>
          <Input
            id={field}
            value={word}
            maxLength={200}
            placeholder={t('wordHint')}
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${field}-error` : undefined}
            onChange={(event) => setWord(event.target.value)}
          />
          {isMissing ? (
            <p id={`${field}-error`} className="text-no text-xs">
              {t('wordMissing')}
            </p>
          ) : null}
        </div>
        <Button onClick={() => router.push('/sell')}>{t('back')}</Button>
        <Button type="submit" variant="primary" isBusy={handling.isBusy}>
          {t('take')}
        </Button>
      </form>
    </section>
  );
}
