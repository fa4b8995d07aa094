'use client';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { setPartOffering } from '../changes/set-part-offering.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';

/** Which offering a part brings, with the way into it. */
export function BroughtOffering({ row }: { readonly row: OutlineRow }) {
  const t = useTranslations('design.inspector');
  const localized = useLocalized();
  const session = useDraftSession();
  const { draft } = useParams<{ draft?: string }>();
  const offering = useOfferingId();
  const offerings = workspaceOfDocument(useDocument())
    .all('offering')
    .filter((each) => each.id !== offering);
  return (
    <div data-field="offering" tabIndex={-1} className="flex flex-col items-start gap-1">
      <Field label={t('offering')} className="w-full">
        <Select
          value={row.offering}
          options={offerings.map((each) => ({ value: each.id, label: localized(each.name) }))}
          onChange={(id) => session.apply(setPartOffering(offering, row.place, id))}
        />
      </Field>
      <Link href={`/design/${draft ?? ''}/${row.offering ?? ''}`} className="text-accent text-xs underline-offset-4 hover:underline">
        {t('open-offering')}
      </Link>
    </div>
  );
}
