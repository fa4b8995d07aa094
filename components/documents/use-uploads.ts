'use client';
import { useCallback, useRef, useState } from 'react';
import { type FilePlace, sendFile, type UploadFault } from './send-file.ts';

export type Upload = {
  readonly key: number;
  readonly file: File;
  /** 0–1 while it is on its way. */
  readonly progress: number;
  readonly fault: UploadFault | null;
};

type Uploads = {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (upload: Upload) => void;
  readonly dismiss: (upload: Upload) => void;
};

const unsaved: UploadFault = { code: 'unreachable', params: {} };

/** Files on their way. One that failed stays with its reason, and can be sent again without choosing it anew. */
export function useUploads(placeNow: () => Promise<FilePlace | null>, onDone: () => void): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(1);
  const change = useCallback(
    (key: number, change: Partial<Upload>) =>
      setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload))),
    [],
  );
  const dismiss = useCallback((gone: Upload) => setUploads((before) => before.filter(({ key }) => key !== gone.key)), []);
  const send = async (upload: Upload) => {
    const place = await placeNow();
    if (!place) return change(upload.key, { fault: unsaved });
    const answer = await sendFile(place, upload.file, (progress) => change(upload.key, { progress }));
    if (!answer.ok) return change(upload.key, { fault: answer.fault, progress: 0 });
    dismiss(upload);
    onDone();
  };
  return {
    uploads,
    add: (files) => {
      const added = files.map((file): Upload => ({ key: nextKey.current++, file, progress: 0, fault: null }));
      setUploads((before) => [...before, ...added]);
      // One after the other: a counter's line is thin, and the first is there soonest.
      void added.reduce((before, upload) => before.then(() => send(upload)), Promise.resolve());
    },
    retry: (upload) => {
      change(upload.key, { fault: null, progress: 0 });
      void send(upload);
    },
    dismiss,
  };
}
