'use client';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';
import { inputStyle } from './input.tsx';

type FileInputProps = {
  readonly accept: string;
  readonly chooseLabel: string;
  readonly noneLabel: string;
  readonly onFile: (file: File) => void;
};

/**
 * Chooses or drops a file. The browser's own control speaks the language of the browser, not of the page: it lies unseen over
 * one that does, and keeps its keys, its name and its dropping.
 */
export function FileInput({ accept, chooseLabel, noneLabel, onFile }: FileInputProps) {
  const field = useFieldControl();
  const [name, setName] = useState<string | null>(null);
  return (
    <div
      className={classNames(
        inputStyle,
        'relative flex items-center gap-3 ps-1 focus-within:outline-2 focus-within:outline-accent focus-within:outline-offset-2',
      )}
    >
      <span aria-hidden="true" className="flex h-7 shrink-0 items-center gap-1.5 rounded bg-sunken px-2.5">
        <FileUp className="size-4" />
        {chooseLabel}
      </span>
      <span aria-hidden="true" className={classNames('min-w-0 truncate', name === null && 'text-muted')}>
        {name ?? noneLabel}
      </span>
      <input
        id={field?.id}
        aria-describedby={field?.['aria-describedby']}
        type="file"
        accept={accept}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (!file) return;
          setName(file.name);
          onFile(file);
        }}
      />
    </div>
  );
}
