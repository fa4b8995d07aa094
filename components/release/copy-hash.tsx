'use client';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const shownLetters = 12;
const saidFor = 2000;

/** The beginning of a content hash, and a way to copy the whole. */
export function CopyHash({ hash }: { readonly hash: string }) {
  const t = useTranslations('release.hash');
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono text-xs" title={hash}>
        {hash.slice(0, shownLetters)}
      </code>
      <button
        type="button"
        aria-label={t('copy', { hash: hash.slice(0, shownLetters) })}
        onClick={() => void copy()}
        className="flex size-7 items-center justify-center rounded-md text-muted hover:bg-hover"
      >
        <Icon className="size-3.5" aria-hidden="true" />
      </button>
      <span role="status" className="sr-only">
        {isCopied ? t('copied') : ''}
      </span>
    </span>
  );
}
