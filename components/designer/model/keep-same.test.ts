import { describe, expect, it } from 'vitest';
import { setCardinality } from '../changes/set-cardinality.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { emptyLog, record } from './command-log.ts';
import { offeringIn } from './draft-document.ts';
import { createKeeper } from './keep-same.ts';
import { type OutlineRow, outlineOf } from './outline.ts';

const rowsOf = (document: typeof sampleDocument): readonly OutlineRow[] => {
  const home = offeringIn(document, 'home');
  return home ? outlineOf(document, home) : [];
};

describe('createKeeper', () => {
  it('gives new objects only for what an edit changed', () => {
    const keep = createKeeper<OutlineRow>((row) => row.place);
    const before = keep(rowsOf(sampleDocument));
    const { document } = record(emptyLog(sampleDocument), setCardinality('home', '/groups/plan', { max: 2 }));
    const after = keep(rowsOf(document));
    expect(after.filter((row) => !before.includes(row)).map((row) => row.place)).toEqual(['/groups/plan']);
  });
});
