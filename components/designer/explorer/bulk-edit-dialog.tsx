'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeList } from '../../release/change-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import { DayInput } from '../basics/day-input.tsx';
import { editOfferings, type OfferingsEdit } from '../changes/edit-offerings.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { emptyLog, record } from '../model/command-log.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { useMarkedOfferings } from './marked-offerings.tsx';

/** One edit of all marked offerings, shown before it is made, and undone as one step. */
export function BulkEditDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const marked = useMarkedOfferings();
  const before = workspaceOfDocument(document);
  const [edit, setEdit] = useState<OfferingsEdit>({});
  const change = editOfferings([...marked.ids], edit);
  const after = workspaceOfDocument(record(emptyLog(document), change).document);
  const changes = compareWorkspaces(before, after);
  const set = (fields: OfferingsEdit) => setEdit((old) => ({ ...old, ...fields }));
  const categories = before.all('category').map(({ id, name }) => ({ value: id, label: localized(name), note: id }));
  const confirm = () => {
    session.apply(change);
    session.endGesture();
    marked.setOn(false);
    onClose();
  };
  const channels = edit.channels ?? [];
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={t('bulk.title', { count: marked.ids.size })}
      description={t('bulk.text')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" aria-disabled={changes.length === 0} onClick={() => (changes.length === 0 ? undefined : confirm())}>
            {t('bulk.confirm', { count: changes.length })}
          </Button>
        </>
      }
    >
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Field label={t('bulk.add-category')}>
            <Select
              value={edit.addCategory ?? null}
              options={categories}
              placeholder={t('bulk.unchanged')}
              onChange={(addCategory) => set({ addCategory })}
            />
          </Field>
          <Field label={t('bulk.remove-category')}>
            <Select
              value={edit.removeCategory ?? null}
              options={categories}
              placeholder={t('bulk.unchanged')}
              onChange={(removeCategory) => set({ removeCategory })}
            />
          </Field>
          <DayInput
            label={t('retire.end')}
            value={edit.end}
            onChange={(end) => setEdit(({ end: _before, ...others }) => (end ? { ...others, end } : others))}
            onDone={() => undefined}
          />
          <fieldset>
            <legend className="mb-1 font-medium">{t('bulk.channels')}</legend>
            <Checkbox
              checked={edit.channels !== undefined}
              onChange={(isSet) => setEdit(({ channels: _before, ...others }) => (isSet ? { ...others, channels: [] } : others))}
              label={t('bulk.set-channels')}
            />
            {edit.channels === undefined
              ? null
              : before
                  .all('channel')
                  .map(({ id, name }) => (
                    <Checkbox
                      key={id}
                      className="ms-7"
                      checked={channels.includes(id)}
                      onChange={(isIn) => set({ channels: isIn ? [...channels, id] : channels.filter((each) => each !== id) })}
                      label={localized(name)}
                    />
                  ))}
            {edit.channels?.length === 0 ? <p className="ms-7 text-muted text-xs">{t('bulk.all-channels')}</p> : null}
          </fieldset>
        </div>
        <section aria-label={t('bulk.preview')} className="min-w-0">
          <h3 className="mb-2 font-medium">{t('bulk.preview')}</h3>
          {changes.length === 0 ? (
            <p className="text-muted">{t('bulk.nothing')}</p>
          ) : (
            <div className="max-h-[60vh] overflow-y-auto">
              <ChangeList changes={changes} before={before} after={after} />
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}
