'use client';
import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Textarea } from '../ui/input.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { bringTable } from './bring-table.ts';
import { type BringProblem, greatestRows, type RawTable } from './raw-table.ts';
import type { BringRequest } from './table-worker.ts';

type BringStepProps = {
  readonly onTable: (table: RawTable) => void;
  /** What may be brought, and how it may begin; left out: lines of an order. */
  readonly words?: { readonly help: string; readonly hint: string };
};

/** A file is chosen or dropped, or cells are pasted. */
export function BringStep({ onTable, words }: BringStepProps) {
  const t = useTranslations('lines.import');
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<{ readonly type: BringProblem; readonly name: string } | null>(null);

  const bring = async (request: BringRequest) => {
    setIsReading(true);
    setProblem(null);
    const answer = await bringTable(request);
    setIsReading(false);
    if (answer.ok) onTable(answer.table);
    else setProblem({ type: answer.problem, name: request.name });
  };
  const bringFile = async (given: File | undefined) => {
    if (given) await bring({ name: given.name, content: await given.arrayBuffer() });
  };
  const pasted = t('pasted');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <div
      className="flex flex-col gap-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void bringFile(event.dataTransfer.files[0]);
      }}
    >
      <p className="text-muted">{words?.help ?? t('bringHelp', { most: greatestRows - 1 })}</p>
      <Field label={t('paste')}>
        <Textarea
          rows={6}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="font-mono text-sm"
          placeholder={words?.hint ?? t('pasteHint')}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          data-use-pasted
          aria-disabled={text.trim() === '' || undefined}
          onClick={() => text.trim() !== '' && void bring({ name: pasted, content: text })}
        >
          {t('usePasted')}
        </Button>
        <Button onClick={() => file.current?.click()}>
          <FileUp aria-hidden="true" />
          {t('chooseFile')}
        </Button>
        <input
          ref={file}
          type="file"
          className="hidden"
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            void bringFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {isReading ? <Skeleton label={t('reading')} /> : null}
      {problem ? (
        <p role="alert" className="rounded-md border border-no/50 bg-no-soft px-3 py-2">
          {t(`bad.${problem.type}`, { name: problem.name })}
        </p>
      ) : null}
    </div>
  );
}
