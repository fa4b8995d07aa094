import { describe, expect, it } from 'vitest';
import { definitionKinds } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { readCells } from '../../sheet/clipboard-block.ts';
import { pasteParts } from '../changes/paste-parts.ts';
import { emptyLog, record, undo } from '../model/command-log.ts';
import { type DraftDocument, documentOf, offeringIn } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { readParts } from './read-parts.ts';
import { type PartListWords, writeParts } from './write-parts.ts';

const seen = (document: DraftDocument, id = 'home') => {
  const offering = offeringIn(document, id);
  if (!offering) throw new Error(`No ${id}`);
  return { document, offering, rows: outlineOf(document, offering) };
};
const read = (text: string) => readParts(seen(sampleDocument), readCells(text));
const paste = (text: string) => {
  const log = record(emptyLog(sampleDocument), pasteParts('home', read(text).parts));
  expect(contentHash(undo(log).document)).toBe(contentHash(sampleDocument));
  return seen(log.document).offering;
};
const told = (text: string) => read(text).issues.map(({ row, column, code }) => `${row}/${column} ${code}`);
const words: PartListWords = { heading: (column) => column, kind: (kind) => kind, yes: '是' };

describe('a list of parts from a spreadsheet', () => {
  it('brings offerings by code or by name, with their numbers, into what they are said to stand in', () => {
    const bundle = paste('组成\t最少\t最多\t默认\t所属\nline-two\t1\t２\t1\nLine-Three\t\t\t是\tplan\nLine-one（样例）\t0\t1\t\tmember');
    expect(bundle).toMatchObject({
      components: [{ id: 'base' }, { id: 'line-two', offering: 'line-two', min: 1, max: 2, default: 1 }],
      groups: [{ id: 'plan', default: ['one', 'line-three'] }],
      roles: [{ components: [{ id: 'extra' }, { id: 'line-one', offering: 'line-one', min: 0, max: 1 }] }],
    });
  });

  it('makes a group of a name with offerings indented under it', () => {
    const bundle = paste('Colours\t1\t1\n  line-one\t\t\tyes\n  line-two\nline-three\t0\t1');
    expect(bundle).toMatchObject({
      components: [{ id: 'base' }, { id: 'line-three' }],
      groups: [
        { id: 'plan' },
        {
          id: 'colours',
          name: { en: 'Colours' },
          min: 1,
          max: 1,
          default: ['line-one'],
          options: [{ offering: 'line-one' }, { offering: 'line-two' }],
        },
      ],
    });
  });

  it('changes what is there already instead of doubling it', () => {
    expect(paste('base\t0\t3')).toMatchObject({ components: [{ id: 'base', offering: 'line-one', min: 0, max: 3 }] });
  });

  it.each([
    ['no-such-offering\t1\t1', ['0/0 offering-unknown']],
    ['line-two\tone\t1.5', ['0/1 number-wrong', '0/2 number-wrong']],
    ['line-two\t3\t1', ['0/2 min-above-max']],
    ['line-two\t1\t10001', ['0/2 number-too-large']],
    ['line-two\t1\t1\t\tnowhere', ['0/4 within-unknown']],
    ['line-two\t1\t1\tperhaps\tplan', ['0/3 yes-or-no']],
    ['\t1\t1', ['0/0 part-missing']],
    ['line-two\t1\t1\t\t\tmore', ['0/5 cell-too-many']],
    ['类型\t组成\n盒子\tline-two', ['1/0 kind-unknown']],
    ['类型\t组成\n选项\tline-two', ['1/0 kind-not-there']],
    ['类型\t组成\n选择组\tline-two', ['1/1 group-empty']],
    ['类型\t组成\n角色\tfriend', ['1/1 role-takes-nothing']],
    ['home\t1\t1', ['0/0 offering-circle']],
  ])('tells at its cell what it cannot be: %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('comes back as it went out, for every bundle of the catalogue', () => {
    const seeds = readSeeds();
    const document = documentOf(definitionKinds.flatMap((kind) => [...seeds.all(kind)]));
    for (const { id } of seeds.all('offering')) {
      const before = seen(document, id);
      if (before.rows.length < 2) continue;
      const { parts, issues } = readParts(before, readCells(writeParts(before.rows, words)));
      expect(issues).toEqual([]);
      expect(parts.map(({ place }) => place)).toEqual(before.rows.slice(1).map(({ place }) => place));
      const after = record(emptyLog(document), pasteParts(id, parts)).document;
      expect(outlineOf(after, seen(after, id).offering)).toEqual(before.rows);
    }
  });
});
