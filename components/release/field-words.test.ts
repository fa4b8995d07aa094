import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every property that a document may have; `properties` of a schema inside a schema are names of the meta-schema itself. */
function propertiesOf(schema: unknown): readonly string[] {
  if (!isRecord(schema)) return [];
  const own = isRecord(schema.properties) ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}

/** What is never told: how documents are recognised, languages, and keywords that describe descriptions. */
const untold = ['$schema', 'kind', 'id', 'zh-CN', 'en', 'maxProperties', 'propertyNames', 'additionalProperties'];
const properties = [
  ...new Set(
    readdirSync(join(root, 'schemas/v1'))
      .filter((file) => file.endsWith('.schema.json'))
      .flatMap((file) => propertiesOf(json(`schemas/v1/${file}`))),
  ),
].filter((name) => !untold.includes(name));

it.each(['zh-CN', 'en'])('has a word for every property that a change or a problem can be told of (%s)', (locale) => {
  const release = json(`messages/${locale}/release.json`);
  const words = isRecord(release) && isRecord(release.field) ? release.field : {};
  expect(properties.length).toBeGreaterThan(100);
  expect(properties.filter((name) => typeof words[name] !== 'string')).toEqual([]);
});
