'use client';
import { useEffect, useState } from 'react';
import { checkExamples, type ExampleRun } from '../../../core/examples/index.ts';
import { useDocument, useDraftTools } from '../draft-context.tsx';

/** Running waits for a pause in typing, like linting. */
const runAfter = 250;

/** What comes of the examples of an offering, anew after every edit; null until they were run for the first time. */
export function useExampleRuns(offering: string): readonly ExampleRun[] | null {
  const { read } = useDraftTools();
  const document = useDocument();
  const [runs, setRuns] = useState<readonly ExampleRun[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRuns(checkExamples(read(document).workspace, { offering }).runs), runAfter);
    return () => clearTimeout(timer);
  }, [document, read, offering]);
  return runs;
}
