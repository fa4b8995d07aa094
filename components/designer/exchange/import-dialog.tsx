'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ImportFrame } from './import-frame.tsx';
import { type CatalogueZip, readCatalogueZip, zipLimits } from './read-catalogue-zip.ts';
import { RefusedFiles } from './refused-files.tsx';

const ways = ['over', 'whole'] as const;

/** A catalogue folder from an archive. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('definitions.exchange');
  const [zip, setZip] = useState<CatalogueZip | null>(null);
  const [isReading, setReading] = useState(false);
  const [way, setWay] = useState<(typeof ways)[number]>('over');
  const read = async (file: File) => {
    setReading(true);
    // A file beyond the limit is not even read into memory.
    const bytes = file.size > zipLimits.bytes ? new Uint8Array(zipLimits.bytes + 1) : new Uint8Array(await file.arrayBuffer());
    setZip(readCatalogueZip(bytes));
    setReading(false);
  };
  return (
    <ImportFrame
      title={t('title')}
      text={t('text')}
      definitions={zip?.definitions ?? null}
      isWhole={way === 'whole'}
      isBusy={isReading}
      onClose={onClose}
    >
      <Field label={t('file')} help={t('file-help', { maximum: zipLimits.bytes / 1_000_000 })}>
        <FileInput
          accept=".zip,application/zip"
          chooseLabel={t('choose-file')}
          noneLabel={t('no-file')}
          onFile={(file) => void read(file)}
        />
      </Field>
      {zip && zip.definitions.length > 0 ? (
        <Field isGroup label={t('way')}>
          <RadioGroup
            value={way}
            options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
            onChange={(next) => setWay(ways.find((each) => each === next) ?? way)}
          />
        </Field>
      ) : null}
      {zip ? <RefusedFiles refused={zip.refused} /> : null}
    </ImportFrame>
  );
}
