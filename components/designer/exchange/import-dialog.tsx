'use client';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState } from 'react';
import { compareWorkspaces } from '../../../core/release/index.ts';
import { ChangeList } from '../../release/change-list.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { toast } from '../../ui/toast.tsx';
import { importDefinitions } from '../changes/import-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { emptyLog, record } from '../model/command-log.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { type CatalogueZip, readCatalogueZip, zipLimits } from './read-catalogue-zip.ts';

const ways = ['over', 'whole'] as const;

/** Reads an archive, shows what it would change and what it cannot take, and lays it over the draft as one step. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('definitions');
  const [zip, setZip] = useState<CatalogueZip | null>(null);
  const [isReading, setReading] = useState(false);
  const [way, setWay] = useState<(typeof ways)[number]>('over');
  const session = useDraftSession();
  const document = useDocument();
  const change = zip && zip.definitions.length > 0 ? importDefinitions(zip.definitions, way === 'whole') : null;
  const before = workspaceOfDocument(document);
  const after = change ? workspaceOfDocument(record(emptyLog(document), change).document) : before;
  const changes = change ? compareWorkspaces(before, after) : [];
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    setReading(true);
    // A file beyond the limit is not even read into memory.
    const bytes = file.size > zipLimits.bytes ? new Uint8Array(zipLimits.bytes + 1) : new Uint8Array(await file.arrayBuffer());
    setZip(readCatalogueZip(bytes));
    setReading(false);
  };
  const confirm = () => {
    if (!change || changes.length === 0) return;
    session.apply(change);
    session.endGesture();
    toast.success(t('exchange.done', { count: changes.length }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={t('exchange.title')}
      description={t('exchange.text')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isBusy={isReading} aria-disabled={changes.length === 0} onClick={confirm}>
            {t('exchange.confirm', { count: changes.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <Field label={t('exchange.file')} help={t('exchange.file-help', { maximum: zipLimits.bytes / 1_000_000 })}>
          <Input type="file" accept=".zip,application/zip" className="h-auto py-1.5" onChange={(event) => void read(event)} />
        </Field>
        {zip && zip.definitions.length > 0 ? (
          <Field isGroup label={t('exchange.way')}>
            <RadioGroup
              value={way}
              options={ways.map((value) => ({ value, label: t(`exchange.ways.${value}`) }))}
              onChange={(next) => setWay(ways.find((each) => each === next) ?? way)}
            />
          </Field>
        ) : null}
        {zip ? <RefusedFiles zip={zip} /> : null}
        {zip && zip.definitions.length > 0 ? (
          <section aria-label={t('bulk.preview')}>
            <h3 className="mb-2 font-medium">{t('exchange.preview', { count: changes.length, read: zip.definitions.length })}</h3>
            <div className="max-h-80 overflow-y-auto">
              <ChangeList changes={changes} before={before} after={after} />
            </div>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}

function RefusedFiles({ zip: { refused } }: { readonly zip: CatalogueZip }) {
  const t = useTranslations('definitions.exchange');
  if (refused.length === 0) return null;
  return (
    <section aria-label={t('refused', { count: refused.length })} role="alert">
      <h3 className="mb-2 font-medium text-no">{t('refused', { count: refused.length })}</h3>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {refused.map(({ path, issues }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an archive can name one path twice
          <li key={index}>
            {path === '' ? null : <p className="break-all font-mono text-xs">{path}</p>}
            <IssueList issues={issues} label={path === '' ? t('archive') : path} />
          </li>
        ))}
      </ul>
    </section>
  );
}
