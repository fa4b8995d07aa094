'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDraft, useDraftSession } from '../draft-context.tsx';
import { sortedKeys } from '../model/merge-theirs.ts';

const named = 2;

/** What somebody else did in the same draft comes in by itself; whoever works in it hears of it. */
export function MergeNews() {
  const t = useTranslations('design.merged');
  const localized = useLocalized();
  const session = useDraftSession();
  const merged = useDraft((state) => state.merged);
  const told = useRef(merged);
  useEffect(() => {
    if (told.current === merged) return;
    told.current = merged;
    const keys = sortedKeys(merged);
    const first = keys[0] && merged[keys[0]];
    if (!first) return;
    const { document } = session.getState().log;
    const names = keys.slice(0, named).map((key) => {
      const name = (merged[key]?.definition ?? document[key])?.name;
      return name ? localized(name) : key;
    });
    toast(
      t(first.isSelf ? 'text-self' : 'text', {
        name: first.by,
        what: names.join(t('comma')),
        count: keys.length,
        more: keys.length - names.length,
      }),
    );
  }, [merged, session, localized, t]);
  return null;
}
