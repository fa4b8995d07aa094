import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, type Workspace, workspaceOf } from '../definition/index.ts';
import { readDefinition } from '../definition/read-definition.ts';

export const seedsFolder = join(import.meta.dirname, '../../catalog-seeds/full-service-2009');

/** Every document of a catalogue folder, by path relative to it. */
export function readFolder(folder: string): ReadonlyMap<string, unknown> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return new Map(files.sort().map((file): [string, unknown] => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

/** The example catalogue as a workspace; a document that does not read is a failed test at once. */
export function readSeeds(folder: string = seedsFolder): Workspace {
  const definitions: Definition[] = [];
  for (const [file, document] of readFolder(folder)) {
    const read = readDefinition(document);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`);
    definitions.push(read.value);
  }
  return workspaceOf(definitions);
}
