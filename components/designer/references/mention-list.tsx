'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { keyOf, type PlacedMention } from '../../../core/definition/index.ts';
import { pointer } from '../../../core/kernel/json-pointer.ts';
import { useIssuePlace } from '../../release/use-place-words.ts';
import { useDocument } from '../draft-context.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';

type MentionListProps = {
  readonly mentions: readonly PlacedMention[];
  /** What becomes of them. */
  readonly label: string;
};

/** Where something is named, in words: what an edit leaves behind is told before it is made. */
export function MentionList({ mentions, label }: MentionListProps) {
  const t = useTranslations('structure.mentions');
  const heading = useId();
  const placeOf = useIssuePlace(workspaceOfDocument(useDocument()));
  if (mentions.length === 0) return <p className="text-muted">{t('nowhere')}</p>;
  const places = mentions.map(({ definition, mention }) => placeOf({ definition, path: pointer(...mention.keys) }) ?? keyOf(definition));
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2">
      <h3 id={heading} className="font-medium">
        {label}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the list is scrolled by key too */}
      <ul aria-labelledby={heading} tabIndex={0} className="max-h-60 overflow-y-auto rounded-md border border-line">
        {[...new Set(places)].map((place) => (
          <li key={place} className="break-words border-line border-b px-3 py-1.5 last:border-b-0">
            {place}
          </li>
        ))}
      </ul>
    </section>
  );
}
