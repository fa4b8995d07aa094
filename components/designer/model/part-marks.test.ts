import { expect, it } from 'vitest';
import { isBundle, lint } from '../../../core/definition/index.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setPartOffering } from '../changes/set-part-offering.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { emptyLog, record } from './command-log.ts';
import { type DraftDocument, offeringIn, workspaceOfDocument } from './draft-document.ts';
import { outlineOf } from './outline.ts';
import { marksOf } from './part-marks.ts';
import { partAt, partsOf } from './place.ts';

const home = (document: DraftDocument) => {
  const found = offeringIn(document, 'home');
  if (!found || !isBundle(found)) throw new Error('no such bundle');
  return found;
};
const marks = (document: DraftDocument, base: DraftDocument) => {
  const offering = home(document);
  return marksOf({ document, base, offering }, outlineOf(document, offering), lint(workspaceOfDocument(document)));
};

it('finds every part where it stands', () => {
  const bundle = home(sampleDocument);
  const places = outlineOf(sampleDocument, bundle).flatMap(({ kind, place }) => (kind === 'offering' ? [] : [place]));
  expect(partsOf(bundle)).toEqual(new Map(places.map((place) => [place, partAt(bundle, place)?.part])));
});

it('marks a changed part with what it stands in, and nothing where an edit was taken back by hand', () => {
  const edit = (max: number, document = sampleDocument) =>
    record(emptyLog(document), setCardinality('home', '/groups/plan/one', { max })).document;
  const changed = [...marks(edit(2), sampleDocument)].flatMap(([place, { change }]) => (change ? [[place, change]] : []));
  expect(changed).toEqual([
    ['', 'changed'],
    ['/groups/plan', 'changed'],
    ['/groups/plan/one', 'changed'],
  ]);
  const copy: DraftDocument = JSON.parse(JSON.stringify(sampleDocument));
  expect([...marks(copy, sampleDocument).values()].every(({ change }) => change === null)).toBe(true);
});

it('counts problems and rules at the part that they are about', () => {
  const { document } = record(emptyLog(sampleDocument), setPartOffering('home', '/components/base', 'gone'));
  expect(marks(document, sampleDocument).get('/components/base')).toMatchObject({ change: 'changed', errors: 1, rules: 0 });
  expect(marks(document, sampleDocument).get('')).toMatchObject({ change: 'changed', rules: 1 });
});
