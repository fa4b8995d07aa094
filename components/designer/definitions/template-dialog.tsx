'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Definition, isBundle, type Offering } from '../../../core/definition/index.ts';
import { useApi } from '../../api-provider.tsx';
import { QueryState } from '../../query-state.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { madeOfTemplate, templatesIn } from './made-of-template.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { useCategoryPaths } from './use-category-paths.ts';
import { takenCodes, useNamesAndCode } from './use-names-and-code.ts';

type TemplateDialogProps = { readonly in: string | null; readonly onClose: () => void; readonly onMade: (id: string) => void };

/** Begins with a shape that is known to work: its parts, prices and rules are copied, and changed from there. */
export function TemplateDialog({ in: proposed, onClose, onMade }: TemplateDialogProps) {
  const t = useTranslations('definitions.template');
  const words = useTranslations('definitions');
  const api = useApi();
  const templates = useQuery(api.drafts.templates.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const session = useDraftSession();
  const document = useDocument();
  const paths = useCategoryPaths();
  const names = useNamesAndCode(takenCodes(document, 'offering'));
  const [template, setTemplate] = useState<string | null>(null);
  const [category, setCategory] = useState(proposed);
  const definitions = templates.data ?? [];
  const make = () => {
    if (template === null || category === null) return;
    session.apply(addDefinitions(madeOfTemplate(document, definitions, template, { id: names.code, name: names.name, category })));
    onMade(names.code);
  };
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      title={t('title')}
      description={t('text')}
      confirmLabel={words('new.make')}
      isComplete={names.isReady && template !== null && category !== null}
      onConfirm={make}
    >
      {(isTried) => (
        <>
          <Field label={t('choose')} isGroup required error={isTried && template === null ? words('fields.choose') : undefined}>
            <QueryState query={templates}>
              {(all) => <Gallery definitions={all} chosen={template} isWrong={isTried && template === null} onChoose={setTemplate} />}
            </QueryState>
          </Field>
          <NameAndCodeFields value={names} isTried={isTried} />
          <Field label={words('fields.category')} required error={isTried && category === null ? words('fields.choose') : undefined}>
            <Select
              value={category}
              options={paths.map(({ id, path }) => ({ value: id, label: path, note: id }))}
              placeholder={words('fields.choose')}
              onChange={setCategory}
            />
          </Field>
        </>
      )}
    </FormDialog>
  );
}

type GalleryProps = {
  readonly definitions: readonly Definition[];
  readonly chosen: string | null;
  readonly isWrong: boolean;
  readonly onChoose: (id: string) => void;
};

function Gallery({ definitions, chosen, isWrong, onChoose }: GalleryProps) {
  const t = useTranslations('definitions.template');
  const localized = useLocalized();
  return (
    <div role="radiogroup" aria-label={t('choose')} className="grid gap-3 sm:grid-cols-2">
      {templatesIn(definitions).map((offering) => (
        <label
          key={offering.id}
          className="flex cursor-pointer flex-col gap-1 rounded-lg border border-line p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <span className="flex items-center gap-2">
            <input
              type="radio"
              name="template"
              className="size-4 accent-(--accent)"
              checked={chosen === offering.id}
              aria-invalid={isWrong || undefined}
              onChange={() => onChoose(offering.id)}
            />
            <span className="font-medium">{localized(offering.name)}</span>
          </span>
          {offering.description ? <span className="text-muted text-sm">{localized(offering.description)}</span> : null}
          <Shape offering={offering} />
        </label>
      ))}
    </div>
  );
}

/** Of what it consists, in a line. */
function Shape({ offering }: { readonly offering: Offering }) {
  const t = useTranslations('definitions.template.shape');
  if (!isBundle(offering))
    return (
      <span className="flex items-center gap-1.5 text-sm">
        <PartIcon kind="component" />
        {t('simple')}
      </span>
    );
  const counts = [
    ['component', offering.components?.length ?? 0],
    ['group', offering.groups?.length ?? 0],
    ['role', offering.roles?.length ?? 0],
  ] as const;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {counts.map(([kind, count]) =>
        count === 0 ? null : (
          <span key={kind} className="flex items-center gap-1.5">
            <PartIcon kind={kind} />
            {t(kind, { count })}
          </span>
        ),
      )}
    </span>
  );
}
