/** Run by itself in another process: prints the hash of every program of the seeds, read with keys and files in another order for each argument. */
import { compile } from '../compile/index.ts';
import { type Definition, readDefinition, workspaceOf } from '../definition/index.ts';
import { Random } from './random.ts';
import { readFolder, seedsFolder } from './read-seeds.ts';

const documents = [...readFolder(seedsFolder).values()];

function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function shuffle(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => shuffle(random, member));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [key, shuffle(random, member)]);
  return Object.fromEntries(shuffled(random, entries));
}

function hashesOf(seed: string): Readonly<Record<string, string>> {
  const random = new Random(Number(seed));
  const definitions = documents.flatMap((document): Definition[] => {
    const read = readDefinition(shuffle(random, document));
    return read.ok ? [read.value] : [];
  });
  const workspace = workspaceOf(shuffled(random, definitions));
  const hashes = workspace.all('offering').map(({ id }): [string, string] => {
    const program = compile(workspace, id);
    return [id, program.ok ? program.value.hash : 'refused'];
  });
  return Object.fromEntries(hashes);
}

process.stdout.write(JSON.stringify(process.argv.slice(2).map(hashesOf)));
