import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftSave, DraftSaveAnswer, DraftView } from '../../../server/api/contract.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';
import { documentOf, tariffIn, withChanges } from './draft-document.ts';
import { createDraftSession, type DraftBackend } from './draft-session.ts';

const view: DraftView = {
  id: 'd1',
  title: 'Spring',
  base: {
    hash: 'a'.repeat(64),
    number: 1,
    state: 'live',
    title: 'One',
    publishedAt: '2009-05-17T00:00:00+08:00',
    publishedBy: 'admin',
    definitions: 8,
  },
  version: 1,
  changed: [],
  savedAt: '2009-05-17T00:00:00+08:00',
  savedBy: 'pm',
  handedIn: null,
  definitions: sampleDefinitions,
  baseDefinitions: sampleDefinitions,
  issues: [],
};
const price = (amount: string) => setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount });
const accepting = () =>
  vi.fn(async (input: DraftSave): Promise<DraftSaveAnswer> => ({ ok: true, draft: { ...view, version: input.version + 1 } }));
const sessionWith = (backend: Partial<DraftBackend>) =>
  createDraftSession('d1', view, { save: accepting(), open: async () => view, ...backend });

describe('draft session', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves the changed definitions once after a pause, each save on the version before', async () => {
    const save = accepting();
    const session = sessionWith({ save });
    session.apply(price('4'));
    session.apply(price('45.00'));
    expect(session.getState().save.type).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(Object.keys(save.mock.calls[0]?.[0].changes ?? {})).toEqual(['tariff/fees']);
    session.apply(price('46.00'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.mock.calls.map(([input]) => input.version)).toEqual([1, 2]);
    expect(session.getState().save.type).toBe('saved');
  });

  it('says nothing to the server about an edit that was undone', async () => {
    const save = accepting();
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    session.undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).not.toHaveBeenCalled();
    expect(session.getState().save.type).toBe('saved');
  });

  it('keeps what was typed while the server is away, and saves it when it is back', async () => {
    const save = accepting().mockRejectedValueOnce(new Error('away'));
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.getState().save.type).toBe('offline');
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.getState().save.type).toBe('saved');
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('saves again what was typed while a save was under way', async () => {
    const save = vi.fn(
      (input: DraftSave) =>
        new Promise<DraftSaveAnswer>((done) => setTimeout(() => done({ ok: true, draft: { ...view, version: input.version + 1 } }), 2000)),
    );
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    session.apply(setCardinality('home', '/roles/member', { max: 6 }));
    await vi.advanceTimersByTimeAsync(6000);
    expect(save.mock.calls.map(([input]) => Object.keys(input.changes))).toEqual([['tariff/fees'], ['offering/home']]);
    expect(session.getState().save.type).toBe('saved');
  });

  it('shows both sides of a conflict, and keeps mine on top of theirs', async () => {
    const theirs = withChanges(documentOf(sampleDefinitions), { 'category/all': null });
    const refused: DraftSaveAnswer = { ok: false, type: 'version-conflict', draft: { ...view, version: 7 } };
    const save = accepting().mockResolvedValueOnce(refused);
    const session = sessionWith({ save, open: async () => ({ ...view, version: 7, definitions: Object.values(theirs) }) });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    const { save: state } = session.getState();
    expect(state.type === 'conflict' && Object.keys(state.mine)).toEqual(['tariff/fees']);
    session.resolve('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.mock.calls.at(-1)?.[0]).toMatchObject({ version: 7, changes: { 'tariff/fees': { id: 'fees' } } });
    expect(session.getState().log.document['category/all']).toBeUndefined();
    session.undo();
    expect(session.getState().log.document['category/all']).toBeDefined();
  });

  it('takes theirs, and gives mine back on undo', async () => {
    const refused: DraftSaveAnswer = { ok: false, type: 'version-conflict', draft: view };
    const session = sessionWith({ save: accepting().mockResolvedValueOnce(refused) });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    session.resolve('theirs');
    expect(tariffIn(session.getState().log.document, 'fees')?.charges[0]).toMatchObject({ amount: '50.00' });
    session.undo();
    expect(tariffIn(session.getState().log.document, 'fees')?.charges[0]).toMatchObject({ amount: '45.00' });
  });
});
