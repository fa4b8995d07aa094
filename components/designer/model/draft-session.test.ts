import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Definition, DefinitionKey } from '../../../core/definition/index.ts';
import { category } from '../../../core/testing/build-definitions.ts';
import type { DraftSave, DraftSaveAnswer } from '../../../server/api/contract.ts';
import { addDefinitions } from '../changes/add-definitions.ts';
import { removeDefinition } from '../changes/remove-definition.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { createDraftServer, type DraftServer, draftSummary, draftView } from '../testing/draft-server.ts';
import { tariffIn } from './draft-document.ts';
import { createDraftSession, type DraftBackend, type DraftSession, isSettled } from './draft-session.ts';
import { sortedKeys } from './merge-theirs.ts';

const price = (amount: string) => setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount });
const amountOf = (session: DraftSession) => tariffIn(session.getState().log.document, 'fees')?.charges[0];
const accepting = () =>
  vi.fn(
    async (input: DraftSave): Promise<DraftSaveAnswer> => ({
      ok: true,
      draft: { ...draftSummary, version: input.version + 1 },
      theirs: {},
    }),
  );
const sessionWith = (backend: Partial<DraftBackend>, id = 'page') =>
  createDraftSession({ draft: 'd1', id }, draftView, { save: accepting(), open: async () => draftView, ...backend });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('draft session', () => {
  it('saves the changed definitions once after a pause, each save on the version before', async () => {
    const save = accepting();
    const session = sessionWith({ save });
    session.apply(price('4'));
    session.apply(price('45.00'));
    expect(session.getState().save).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(Object.keys(save.mock.calls[0]?.[0].changes ?? {})).toEqual(['tariff/fees']);
    session.apply(price('46.00'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(save.mock.calls.map(([input]) => [input.version, input.turn])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(session.getState().save).toBe('saved');
  });

  it('keeps what was typed when somebody threw the draft away, says who did, and asks no more', async () => {
    const save = vi.fn(async (): Promise<DraftSaveAnswer> => ({ ok: false, type: 'discarded', by: 'Wang', at: draftSummary.savedAt }));
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    session.apply(setCardinality('home', '/roles/member', { max: 6 }));
    await vi.advanceTimersByTimeAsync(60_000);
    await session.pull();
    expect(save).toHaveBeenCalledTimes(1);
    expect(session.getState()).toMatchObject({ save: 'discarded', discarded: { by: 'Wang' } });
    expect(isSettled(session.getState())).toBe(false);
    expect(amountOf(session)).toMatchObject({ amount: '45.00' });
  });

  it('says nothing to the server about an edit that was undone', async () => {
    const save = accepting();
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    session.undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(save).not.toHaveBeenCalled();
    expect(session.getState().save).toBe('saved');
  });

  it('keeps what was typed while the server is away, and saves it when it is back', async () => {
    const save = accepting().mockRejectedValueOnce(new Error('away'));
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.getState().save).toBe('offline');
    await vi.advanceTimersByTimeAsync(5000);
    expect(session.getState().save).toBe('saved');
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('tells the server of an undo when it never heard whether the edit had arrived', async () => {
    const save = accepting().mockRejectedValueOnce(new Error('the answer is lost'));
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    session.undo();
    await vi.advanceTimersByTimeAsync(5000);
    expect(save.mock.calls.at(-1)?.[0].changes).toMatchObject({ 'tariff/fees': { charges: [{ amount: '50.00' }, {}, {}, {}] } });
    expect(isSettled(session.getState())).toBe(true);
  });

  it('saves again what was typed while a save was under way, and what was typed while it asked', async () => {
    const save = vi.fn((input: DraftSave) => new Promise<DraftSaveAnswer>((done) => setTimeout(() => accepting()(input).then(done), 2000)));
    const session = sessionWith({ save });
    session.apply(price('45.00'));
    await vi.advanceTimersByTimeAsync(1000);
    session.apply(setCardinality('home', '/roles/member', { max: 6 }));
    await vi.advanceTimersByTimeAsync(6000);
    expect(save.mock.calls.map(([input]) => Object.keys(input.changes))).toEqual([['tariff/fees'], ['offering/home']]);
    save.mockRejectedValueOnce(new Error('away'));
    void session.pull();
    session.apply(price('46.00'));
    await vi.advanceTimersByTimeAsync(6000);
    expect(Object.keys(save.mock.calls.at(-1)?.[0].changes ?? {})).toEqual(['tariff/fees']);
    expect(session.getState().save).toBe('saved');
  });
});

describe('two sessions of one draft', () => {
  let server: DraftServer;
  let [mine, theirs]: DraftSession[] = [];
  const on = (id: string) => sessionWith({ save: async (input) => server.save(input), open: async () => server.view() }, id);
  const both = (): readonly [DraftSession, DraftSession] => {
    if (!mine || !theirs) throw new Error('not begun');
    return [mine, theirs];
  };
  const edited = async (session: DraftSession, ...changes: Parameters<DraftSession['apply']>[0][]) => {
    for (const change of changes) session.apply(change);
    await session.flush();
  };
  const has = (session: DraftSession, key: DefinitionKey) => session.getState().log.document[key] !== undefined;
  beforeEach(() => {
    server = createDraftServer();
    [mine, theirs] = [on('Lin'), on('Zhao')];
  });

  it('merge edits of different definitions without a question, and undo takes back only one’s own', async () => {
    const [one, other] = both();
    await edited(other, setCardinality('home', '/roles/member', { max: 6 }));
    await edited(one, price('45.00'));
    expect(isSettled(one.getState())).toBe(true);
    expect(one.getState().merged).toMatchObject({ 'offering/home': { by: 'Zhao' } });
    one.undo();
    await one.flush();
    one.undo();
    await other.pull();
    expect(other.getState().log.document).toEqual(server.document());
    expect(amountOf(other)).toMatchObject({ amount: '50.00' });
    expect(server.document()['offering/home']).toMatchObject({ roles: [{ max: 6 }] });
  });

  it('show both versions of one that both changed, and save the rest', async () => {
    const [one, other] = both();
    await edited(other, price('60.00'));
    await edited(one, price('45.00'), setCardinality('home', '/roles/member', { max: 6 }));
    expect(sortedKeys(one.getState().conflicts)).toEqual(['tariff/fees']);
    expect(amountOf(one)).toMatchObject({ amount: '45.00' });
    expect(server.document()['offering/home']).toMatchObject({ roles: [{ max: 6 }] });
    one.resolve('tariff/fees', 'mine');
    await one.flush();
    expect(isSettled(one.getState())).toBe(true);
    expect(tariffIn(server.document(), 'fees')?.charges[0]).toMatchObject({ amount: '45.00' });
    one.undo();
    expect(amountOf(one)).toMatchObject({ amount: '60.00' });
    one.undo();
    one.undo();
    expect(amountOf(one)).toMatchObject({ amount: '60.00' });
  });

  it('give mine back when taking theirs is undone', async () => {
    const [one, other] = both();
    await edited(other, price('60.00'));
    await edited(one, price('45.00'));
    one.resolve('tariff/fees', 'theirs');
    expect(one.getState().log.past.at(-1)?.name.code).toBe('take-theirs');
    expect(amountOf(one)).toMatchObject({ amount: '60.00' });
    one.undo();
    expect(amountOf(one)).toMatchObject({ amount: '45.00' });
    expect(one.getState().log.past).toEqual([]);
  });

  it('ask about a definition that one removed and the other edits, whoever was first', async () => {
    const [one, other] = both();
    const [all] = draftView.baseDefinitions;
    if (!all) throw new Error('no sample');
    const named = (en: string) => ({
      name: { code: 'x', params: {} },
      apply: (definitions: Record<string, Definition>) => {
        const found = definitions['category/all'];
        if (found) found.name = { 'zh-CN': en, en };
      },
    });
    await edited(one, removeDefinition(all));
    await edited(other, named('Everything'));
    expect(other.getState().conflicts).toMatchObject({ 'category/all': { theirs: { definition: null, by: 'Lin' } } });
    other.resolve('category/all', 'mine');
    await other.flush();
    await one.pull();
    expect(has(one, 'category/all')).toBe(true);
    await edited(other, named('All of it'));
    await edited(one, removeDefinition(all));
    expect(one.getState().conflicts['category/all']?.before?.name.en).toBe('Everything');
    one.resolve('category/all', 'theirs');
    expect(has(one, 'category/all')).toBe(true);
  });

  it('keep both of what each made under one code: mine takes another, and what I made of it follows', async () => {
    const [one, other] = both();
    const made = (en: string) => ({ ...category('new'), name: { 'zh-CN': en, en } });
    await edited(one, addDefinitions([made('Theirs')]));
    await edited(other, addDefinitions([made('Mine'), { ...category('below'), parent: 'new' }]));
    other.resolve('category/new', 'both');
    await other.flush();
    expect(isSettled(other.getState())).toBe(true);
    expect(server.document()).toMatchObject({
      'category/new': { name: { en: 'Theirs' } },
      'category/new-2': { id: 'new-2', name: { en: 'Mine' } },
      'category/below': { parent: 'new-2' },
    });
    other.undo();
    expect(other.getState().log.document['category/new']?.name.en).toBe('Mine');
  });

  it('need no question when both come to the same, or one takes it back', async () => {
    const [one, other] = both();
    await edited(other, price('60.00'));
    await edited(one, price('60.00'));
    expect(isSettled(one.getState())).toBe(true);
    await edited(other, price('70.00'));
    await edited(one, price('80.00'));
    expect(isSettled(one.getState())).toBe(false);
    one.undo();
    expect(isSettled({ ...one.getState(), save: 'saved' })).toBe(true);
    expect(amountOf(one)).toMatchObject({ amount: '70.00' });
  });

  it('go on over the release that one of them published', async () => {
    const [one, other] = both();
    await edited(one, price('45.00'));
    server.publish();
    await edited(other, setCardinality('home', '/roles/member', { max: 6 }));
    await other.flush();
    expect(isSettled(other.getState())).toBe(true);
    expect(amountOf(other)).toMatchObject({ amount: '45.00' });
    expect(other.getState().base).toMatchObject({ 'tariff/fees': { charges: [{ amount: '45.00' }, {}, {}, {}] } });
    expect(server.document()).toEqual(other.getState().log.document);
  });
});
