import type { BringAnswer } from './raw-table.ts';
import { readFile, readText } from './read-file.ts';

export type BringRequest = { readonly name: string; readonly content: ArrayBuffer | string };

// Runs as a worker: reading thousands of rows takes longer than a key may wait.
addEventListener('message', async ({ data: { name, content } }: MessageEvent<BringRequest>) => {
  const answer: BringAnswer = typeof content === 'string' ? await readText(name, content, null) : await readFile(name, content);
  postMessage(answer);
});
