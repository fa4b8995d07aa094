'use client';
import { useEffect, useState } from 'react';
import { type ExampleRun, runExamples } from '../../../core/examples/index.ts';
import { useDocument, useDraftTools } from '../draft-context.tsx';
import { giveWay, inSlices } from '../model/in-slices.ts';

/** Running waits for a pause in typing, like linting. */
const runAfter = 250;
/** Milliseconds between two words on how far it is: what is over sooner says nothing of it. */
const toldEvery = 100;

export type Progress = { readonly done: number; readonly of: number };
export type ExampleRuns = {
  /** Null until they were run for the first time. */
  readonly runs: readonly ExampleRun[] | null;
  /** How far they are being run; null while they are not, or only for a moment. */
  readonly progress: Progress | null;
};

/** What comes of the examples of an offering, anew after every edit, a few at a time: keys and clicks come first. */
export function useExampleRuns(offering: string): ExampleRuns {
  const { read } = useDraftTools();
  const document = useDocument();
  const [runs, setRuns] = useState<readonly ExampleRun[] | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let isWanted = true;
    const run = async () => {
      const { workspace } = read(document);
      const of = workspace.all('example').filter((example) => example.offering === offering).length;
      let [done, told] = [0, performance.now()];
      function* counted() {
        for (const one of runExamples(workspace, { offering })) {
          done += 1;
          yield one;
        }
      }
      const rest = () => {
        if (isWanted && performance.now() - told >= toldEvery) {
          told = performance.now();
          setProgress({ done, of });
        }
        return giveWay();
      };
      const found = await inSlices(counted(), () => isWanted, rest);
      if (!found || !isWanted) return;
      setRuns(found);
      setProgress(null);
    };
    const timer = setTimeout(() => void run(), runAfter);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [document, read, offering]);
  return { runs, progress };
}
