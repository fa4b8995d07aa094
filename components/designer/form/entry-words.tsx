'use client';
import { useTranslations } from 'next-intl';
import { setFormText } from '../changes/arrange-form.ts';
import { useDraftSession } from '../draft-context.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { FormEntry } from '../model/form-lists.ts';

const texts = ['label', 'help'] as const;

/** What the form calls it and what it says below it, in both languages; left empty, as the specification has it. */
export function EntryWords({ entry }: { readonly entry: FormEntry }) {
  const t = useTranslations('arrange');
  const session = useDraftSession();
  const offering = useOfferingId();
  const fallback = { label: entry.name, help: entry.help };
  return (
    <div className="ms-9 mb-2 grid grid-cols-1 gap-4 rounded-md border border-line bg-canvas p-3 sm:grid-cols-2">
      {texts.map((which) => {
        const standing = fallback[which];
        return (
          <TextPair
            key={which}
            label={t(which)}
            field={`form-${which}-${entry.path}`}
            value={entry.hint[which] ?? null}
            {...(standing ? { fallback: standing } : {})}
            onChange={(text) => session.apply(setFormText(offering, entry.path, which, text))}
            onClear={() => session.apply(setFormText(offering, entry.path, which, null))}
            onDone={session.endGesture}
          />
        );
      })}
    </div>
  );
}
