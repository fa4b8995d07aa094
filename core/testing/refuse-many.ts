/**
 * Run by itself in another process, with --expose-gc: refuses everything bad so many times, and prints the heap in bytes
 * after the first round and after the last.
 */
import { badDefinitions, issuesOfDefinitions } from './bad-definitions.ts';
import { badRatings, issuesOf } from './bad-ratings.ts';

const [wanted = '10000'] = process.argv.slice(2);
// One of them is a million records long: it is about the limit alone, and would be all of the time.
const ratings = badRatings.filter(({ usage = [] }) => usage.length < 1_000);

function refuseAll(): number {
  let refused = 0;
  for (const { documents } of badDefinitions) if (issuesOfDefinitions(documents).length > 0) refused += 1;
  for (const bad of ratings) if (issuesOf(bad).length > 0) refused += 1;
  return refused;
}

function refuse(count: number): number {
  let refused = 0;
  while (refused < count) refused += refuseAll();
  return refused;
}

function heap(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// What is kept once, and what the machine compiles when it has met it often, is made by the first rounds.
refuse(10_000);
const before = heap();
const refused = refuse(Number(wanted));
console.log(JSON.stringify({ refused, before, after: heap() }));
