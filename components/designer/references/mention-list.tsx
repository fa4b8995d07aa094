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
  /** What becomes of so many. */
  readonly label: (count: number) => string;
};

/** An example is named once, and last: it answers a part field by field. */
const placeOf = ({ definition, mention }: PlacedMention) => ({
  definition,
  path: definition.kind === 'example' ? '' : pointer(...mention.keys),
});
const isExample = ({ definition }: PlacedMention): number => (definition.kind === 'example' ? 1 : 0);

/** Where something is named, in words: what an edit leaves behind is told before it is made. */
export function MentionList({ mentions, label }: MentionListProps) {
  const t = useTranslations('structure.mentions');
  const heading = useId();
  const words = useIssuePlace(workspaceOfDocument(useDocument()));
  if (mentions.length === 0) return <p className="text-muted">{t('nowhere')}</p>;
  const ordered = mentions.toSorted((left, right) => isExample(left) - isExample(right));
  const places = [...new Set(ordered.map((mention) => words(placeOf(mention)) ?? keyOf(mention.definition)))];
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2">
      <h3 id={heading} className="font-medium">
        {label(places.length)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the list is scrolled by key too */}
      <ul aria-labelledby={heading} tabIndex={0} className="max-h-60 overflow-y-auto rounded-md border border-line">
        {places.map((place) => (
          <li key={place} className="break-words border-line border-b px-3 py-1.5 last:border-b-0">
            {place}
          </li>
        ))}
      </ul>
    </section>
  );
}
