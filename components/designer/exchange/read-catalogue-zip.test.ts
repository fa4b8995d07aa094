import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../core/definition/index.ts';
import { documentOf } from '../model/draft-document.ts';
import { sampleDefinitions as samples } from '../testing/sample-document.ts';
import { readCatalogueZip, zipLimits } from './read-catalogue-zip.ts';
import { writeCatalogueZip } from './write-catalogue-zip.ts';

const sampleDefinitions = samples.filter((definition) => readDefinition(definition).ok);
const category = sampleDefinitions[0];
const text = JSON.stringify(category);
const packed = (files: Readonly<Record<string, string>>) =>
  readCatalogueZip(zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)]))));
const told = ({ refused }: ReturnType<typeof packed>) =>
  refused.flatMap(({ path, issues }) => issues.map((issue) => `${path} ${issue.code} ${issue.path}`.trim()));

describe('an archive of a catalogue folder', () => {
  it('brings back what was written, and is the same whoever writes it', () => {
    const bytes = writeCatalogueZip(sampleDefinitions);
    const read = readCatalogueZip(bytes);
    expect(read.refused).toEqual([]);
    expect(documentOf(read.definitions)).toEqual(documentOf(sampleDefinitions));
    expect(writeCatalogueZip(sampleDefinitions.toReversed())).toEqual(bytes);
  });

  it('takes what can be read, whatever is wrong with other files', () => {
    const read = packed({
      'category/all.json': `\uFEFF${text}`,
      'category/again.json': text,
      '../escape.json': text,
      '/etc/passwd.json': text,
      'C:\\x.json': text,
      'a\\..\\b.json': text,
      'notes.txt': 'x',
      'broken.json': '{',
      'other.json': '{"$schema":"urn:offerwright:schema:v9:category","kind":"category","id":"x"}',
      'bold.json': text.replace('"All"', '"<b>All</b>"'),
      '__MACOSX/._all.json': 'x',
      '.DS_Store': 'x',
    });
    expect(read.definitions).toEqual([category]);
    expect(told(read).toSorted()).toEqual(
      [
        '../escape.json archive-path-leads-out',
        '/etc/passwd.json archive-path-leads-out',
        'C:\\x.json archive-path-leads-out',
        'a\\..\\b.json archive-path-leads-out',
        'notes.txt archive-file-unknown',
        'broken.json not-json',
        'other.json unknown-schema /$schema',
        'bold.json markup-in-text /name/en',
        'category/again.json duplicate-definition /id',
      ].toSorted(),
    );
  });

  it.each([
    ['is no archive', new Uint8Array([1, 2, 3]), 'not-an-archive'],
    ['is beyond the limit', new Uint8Array(zipLimits.bytes + 1), 'archive-too-large'],
  ])('is refused whole where it %s', (_, bytes, code) => {
    expect(told(readCatalogueZip(bytes))).toEqual([code]);
  });

  it('is not unpacked beyond the limit, however small it is packed', () => {
    const zeros = zipSync({ 'a.json': new Uint8Array(60_000), 'b.json': new Uint8Array(60_000) });
    expect(zeros.length).toBeLessThan(1_000);
    expect(told(readCatalogueZip(zeros, { ...zipLimits, unpacked: 100_000 }))).toEqual(['archive-unpacks-too-large']);
    expect(told(readCatalogueZip(zeros, { ...zipLimits, files: 1 }))).toEqual(['archive-unpacks-too-large']);
  });
});
