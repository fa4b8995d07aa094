'use client';
import { useTranslations } from 'next-intl';
import type { Category } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { type CategoryFields, setCategory } from '../changes/set-category.ts';
import { setNames } from '../changes/set-names.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { withBelow } from '../model/category-order.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { readValue } from '../specifications/characteristic-types.ts';
import { ValueInput } from '../specifications/value-input.tsx';
import { ProvenanceFields } from './provenance-fields.tsx';

const place = (typed: string): number | null => {
  const value = readValue('integer', typed);
  return typeof value === 'number' && value >= 0 && value <= 10_000 ? value : null;
};

/** A category: its names, what it stands below, and its place among its siblings. Everything is one step of undo each. */
export function CategoryDialog({ category, onClose }: { readonly category: Category; readonly onClose: () => void }) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const workspace = workspaceOfDocument(useDocument());
  const now = workspace.get('category', category.id);
  if (!now) return null;
  const set = (fields: CategoryFields) => session.apply(setCategory(now.id, fields));
  const below = withBelow(workspace, now.id);
  const parents = workspace
    .all('category')
    .filter(({ id }) => !below.has(id))
    .map(({ id, name }) => ({ value: id, label: localized(name), note: id }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('category.title', { name: localized(now.name) })}
      description={<span className="font-mono">{now.id}</span>}
      closeLabel={t('close')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <TextPair
          label={t('category.name')}
          field={`category/${now.id}#name`}
          value={now.name}
          onChange={(name) => session.apply(setNames(`category/${now.id}`, { name }))}
          onDone={session.endGesture}
        />
        <TextPair
          isLong
          label={t('category.description')}
          field={`category/${now.id}#description`}
          value={now.description ?? null}
          onChange={(description) => session.apply(setNames(`category/${now.id}`, { description }))}
          onClear={() => session.apply(setNames(`category/${now.id}`, { description: null }))}
          onDone={session.endGesture}
        />
        <div className="grid grid-cols-2 gap-4">
          <div data-field={`category/${now.id}#parent`} tabIndex={-1}>
            <Field label={t('fields.parent')}>
              <Select
                value={now.parent ?? ''}
                options={[{ value: '', label: t('category.root') }, ...parents]}
                onChange={(parent) => set({ parent: parent === '' ? null : parent })}
              />
            </Field>
          </div>
          <ValueInput
            field={`category/${now.id}#order`}
            label={t('category.order')}
            help={t('category.order-help')}
            value={now.order}
            read={place}
            onChange={(order) => set({ order })}
            onDone={session.endGesture}
          />
        </div>
        <Checkbox checked={now.isBrand === true} onChange={(isBrand) => set({ isBrand })} label={t('category.brand')} />
        <ProvenanceFields definition={now} />
      </div>
    </Dialog>
  );
}
