import { describe, expect, it } from 'vitest';
import { characteristic, offering, specification } from '../../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest, slotsOf } from '../../testing/configure-for-test.ts';
import { configure, type FormSlot, type OwnPaper, type Selections } from '../index.ts';

const from = (field: 'number' | 'validFrom' | 'validUntil') => ({ filledFrom: { paper: 'master-agreement', field } }) as const;
const frame = specification({
  id: 'frame',
  fields: {
    number: characteristic(from('number')),
    begins: characteristic({ format: 'date', ...from('validFrom') }),
    ends: characteristic({ format: 'date', ...from('validUntil') }),
    note: characteristic(),
  },
});
const linked = linkForTest([frame, offering({ id: 'frame' })], 'frame');
const papers: readonly OwnPaper[] = [
  { kind: 'master-agreement', number: 'A-1', validFrom: '2009-01-01', validUntil: '2011-01-01' },
  { kind: 'master-agreement', number: 'A-2', validFrom: null, validUntil: '2012-06-30' },
];

function fields(selections: Selections, ownPapers: readonly OwnPaper[] | undefined = papers) {
  const facts = factsForTest(ownPapers ? { ownPapers } : {});
  const slots = slotsOf(configure(linked, requestForTest(selections), facts));
  const hintsOf = (slot: FormSlot | undefined) => (slot?.type === 'field' ? { papers: slot.papers, onFile: slot.onFile } : undefined);
  return { number: hintsOf(slots.get('/number')), begins: hintsOf(slots.get('/begins')), ends: hintsOf(slots.get('/ends')) };
}

describe('fields that a paper of the customer fills', () => {
  it('offer each paper with all that it would answer', () => {
    expect(fields({}).number?.papers).toEqual([
      {
        number: 'A-1',
        validFrom: '2009-01-01',
        validUntil: '2011-01-01',
        answers: { '/number': 'A-1', '/begins': '2009-01-01', '/ends': '2011-01-01' },
      },
      { number: 'A-2', validFrom: null, validUntil: '2012-06-30', answers: { '/number': 'A-2', '/ends': '2012-06-30' } },
    ]);
    expect(fields({}).begins).toEqual({});
  });

  it('say what the paper of that number says, until that is what stands there', () => {
    const typed = { '/number': 'A-1', '/ends': '2010-12-31' };
    expect(fields(typed)).toMatchObject({ begins: { onFile: '2009-01-01' }, ends: { onFile: '2011-01-01' } });
    expect(fields({ ...typed, '/ends': '2011-01-01' }).ends).toEqual({});
  });

  it('say nothing of a number that no paper has, of what a paper leaves open, and where nobody looked', () => {
    expect(fields({ '/number': 'B-9' })).toMatchObject({ begins: {}, ends: {} });
    expect(fields({ '/number': 'A-2' })).toMatchObject({ begins: {}, ends: { onFile: '2012-06-30' } });
    const slots = slotsOf(configure(linked, requestForTest({ '/number': 'A-1' }), factsForTest()));
    expect(slots.get('/number')).not.toHaveProperty('papers');
  });

  it('change no verdict, no answer and no price', () => {
    const judged = (ownPapers: readonly OwnPaper[]) => {
      const { form: _, ...judgement } = configure(linked, requestForTest({ '/number': 'A-1' }), factsForTest({ ownPapers }));
      return JSON.parse(JSON.stringify(judgement));
    };
    expect(judged(papers)).toEqual(judged([]));
  });
});
