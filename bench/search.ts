/** `npm run bench:search`: it fills a store of its own first, which takes longer than all other figures together. */
import { searching } from './figures/search.ts';

for (const { id, ratio, goal, holds, name, detail } of await searching()) {
  console.log(`${holds ? '✓' : '✕'} ${id}  ${String(ratio).padStart(6)}  ${goal.padEnd(6)}  ${name} (${detail})`);
  if (!holds) process.exitCode = 1;
}
