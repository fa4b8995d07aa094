import { describe, expect, it } from 'vitest';
import { definitionKinds } from '../../../core/definition/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { removePart } from '../changes/remove-part.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { documentOf, offeringIn } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import { bringIn } from './bring-in.ts';

const seeds = readSeeds();
const whole = documentOf(definitionKinds.flatMap((kind) => [...seeds.all(kind)]));
const offering = 'td-netbook-bundle';
const { document } = record(emptyLog(whole), removePart(offering, '/components/usim'));
const bundle = offeringIn(document, offering);
const seen = { document, offering, rows: bundle ? outlineOf(document, bundle) : [] };

describe('bringIn', () => {
  it('lets a component belong to what such components belong to elsewhere', () => {
    const brought = bringIn(seen, { kind: 'component', place: '' }, 'usim-card');
    if (brought?.type !== 'added') throw new Error('Not added');
    expect(brought.belongs?.place).toBe('/components/usim-card');
    const after = offeringIn(record(emptyLog(document), brought.change).document, offering);
    const components = after && 'components' in after ? after.components : [];
    expect(components?.find(({ id }) => id === 'usim-card')).toMatchObject({ reliesOn: 'number', min: 0, max: 1 });
  });

  it('adds an option, which belongs to nothing by itself', () => {
    const brought = bringIn(seen, { kind: 'option', place: '/groups/plan' }, 'usim-card');
    expect(brought).toMatchObject({ type: 'added', belongs: null });
  });

  it('refuses an offering that contains this one, and does nothing for one that is gone', () => {
    expect(bringIn(seen, { kind: 'component', place: '' }, offering)).toEqual({ type: 'circle' });
    expect(bringIn(seen, { kind: 'component', place: '' }, 'gone')).toBeNull();
  });
});
