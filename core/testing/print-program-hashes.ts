/** Run by itself in another process: prints the hash of every program of the seeds, read with its keys in another order. */
import { compile } from '../compile/index.ts';
import { type Definition, readDefinition, workspaceOf } from '../definition/index.ts';
import { Random } from './random.ts';
import { readFolder, seedsFolder } from './read-seeds.ts';

const random = new Random(Number(process.argv[2]));

function shuffle(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffle);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [key, shuffle(member)]);
  return Object.fromEntries(
    entries
      .map((entry) => ({ entry, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry),
  );
}

const definitions = [...readFolder(seedsFolder).values()].flatMap((document): Definition[] => {
  const read = readDefinition(shuffle(document));
  return read.ok ? [read.value] : [];
});
const workspace = workspaceOf(
  definitions
    .map((definition) => ({ definition, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ definition }) => definition),
);
const hashes = workspace.all('offering').map(({ id }): [string, string] => {
  const program = compile(workspace, id);
  return [id, program.ok ? program.value.hash : 'refused'];
});
process.stdout.write(JSON.stringify(Object.fromEntries(hashes)));
